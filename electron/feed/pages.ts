import { fail } from '../../shared/failure/failure.ts';
import type { Rejected } from '../../shared/feed/read-answer.ts';
import { type Api, askApi } from './ask-api.ts';

/** The entries of an answer that may span several pages, not yet read. */
export interface Pages {
  readonly entries: readonly unknown[];
  /** What of it could not be read, and from where on; empty when all could. */
  readonly gaps: readonly Rejected[];
}

const mostPages = 10;

/**
 * Asks for a list page by page for as long as each names a next one, ten pages at most.
 * @throws FailureError `malformed` when a page is no list; as `askApi` otherwise.
 */
export async function askPages(api: Api, first: URL, signal: AbortSignal): Promise<Pages> {
  const entries: unknown[] = [];
  const gaps: Rejected[] = [];
  const asked = new Set<string>();
  let url: URL | null = first;
  while (url !== null) {
    if (asked.size === mostPages || asked.has(url.href)) {
      gaps.push({ index: entries.length, reason: `the list goes on after ${asked.size} pages` });
      break;
    }
    asked.add(url.href);
    const { json, next, isDamaged }: Awaited<ReturnType<typeof askApi>> = await askApi(api, url, signal);
    if (!Array.isArray(json))
      return fail('malformed', 'the feed answered something that is no list of papers');
    if (isDamaged)
      gaps.push({
        index: entries.length,
        reason: 'from here on are bytes that are no UTF-8; their texts are left out',
      });
    entries.push(...json);
    url = json.length === 0 ? null : next;
  }
  return { entries, gaps };
}
