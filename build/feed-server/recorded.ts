import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { bytes, json, notFound, type Reply } from './reply.ts';

const types: Readonly<Record<string, string>> = {
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.xml': 'application/atom+xml; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
};

/** Parameters that tell one recording from another; the rest (limit, sort, …) need not be in a name. */
const telling = ['date', 'week', 'month', 'submitter', 'q', 'cursor', 'field', 'id_list', 'p'];

/** Serves answers recorded as files. */
export interface Recorded {
  /** The recorded answer, or 404. */
  answer(url: URL): Reply;
}

/**
 * The files below `folder`, each named after the path and query that it answers. Folders stand for the slashes of
 * the path or everything is in one name; between the parts any character will do that is neither letter nor digit.
 * `/api/daily_papers?date=2024-10-25&limit=50` is answered by the first that exists of
 *
 * - `api/daily_papers?date=2024-10-25&limit=50.json`, or `api_daily_papers_date=2024-10-25_limit=50.json`, …
 * - the same with only the parameters that tell recordings apart: `api/daily_papers/date=2024-10-25.json`;
 * - the path alone, when no such parameter was given: `api/daily_papers.json`.
 *
 * `p=0` counts as no parameter. A later page that was not recorded is `[]` when its first page was. The extension
 * decides about the content type, JSON when there is none. An answer is always 200 and has no `Link`.
 */
export function openRecorded(folder: string): Recorded {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const name = file.slice(join(folder, '/').length);
    const extension = extname(name);
    files.set(folded(extension in types ? name.slice(0, -extension.length) : name), file);
    if (extension in types) files.set(folded(name), file);
  }
  return {
    answer: (url) => {
      const parameters = [...url.searchParams].filter(([name, value]) => name !== 'p' || value !== '0');
      const named = parameters.filter(([name]) => telling.includes(name));
      const firstPage = named.filter(([name]) => name !== 'p');
      const file = files.get(keyOf(url.pathname, parameters)) ?? files.get(keyOf(url.pathname, named));
      if (file !== undefined)
        return bytes(readFileSync(file), types[extname(file)] ?? 'application/json; charset=utf-8');
      return named.length > firstPage.length && files.has(keyOf(url.pathname, firstPage))
        ? json([])
        : notFound();
    },
  };
}

function keyOf(path: string, parameters: readonly (readonly [string, string])[]): string {
  return folded(
    [decodeURIComponent(path), ...parameters.map(([name, value]) => `${name}=${value}`)].join('_'),
  );
}

/** Letters and digits in lower case, runs of anything else as one underscore. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/%([0-9a-f]{2})/g, '_')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}
