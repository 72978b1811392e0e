import { safeKey } from '../../shared/citation/citation-key.ts';
import type { CitedPaper } from '../../shared/citation/cited-paper.ts';
import { extensionOf, type FormatChoice } from '../../shared/citation/formats.ts';
import { readStyleFile } from '../../shared/citation/style.ts';
import { failure } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import { text } from '../../shared/text/text.ts';
import { ask, askPatiently } from '../app/bridge.ts';
import { now } from '../app/clock.ts';
import { richOf, textOf } from '../citation/text-of.ts';
import { presentFailure, say } from '../features/messages/messages.ts';
import { keyPatternSetting, type OwnStyle, styleSetting } from '../queries/citations.ts';
import { act } from './act.ts';

/** Papers in a format. */
export interface Citation {
  readonly papers: readonly CitedPaper[];
  readonly format: FormatChoice;
  readonly own: readonly OwnStyle[];
  /** What the papers are called together; a file for them is named so. */
  readonly name: string;
}

/** Copies papers in a format and says so; in a style also with its italics, for word processors. */
export async function copyCitation(citation: Citation, signal?: AbortSignal): Promise<void> {
  try {
    const { papers, format, own, name } = citation;
    const written = await textOf(papers, format, own, name, signal);
    const rich = await richOf(papers, format, own, signal);
    if (rich === null) await ask('clipboard:write', written);
    else await ask('clipboard:write-rich', { text: written, html: rich });
    say({ text: text.citing.copied(formatName(citation.format, citation.own)), undo: null });
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}

/** Asks where to, saves papers in a format there and says where. */
export async function saveCitation(citation: Citation, signal?: AbortSignal): Promise<void> {
  try {
    const { papers, format, own, name } = citation;
    const written = await textOf(papers, format, own, name, signal);
    const path = await askPatiently('export:save', { name, extension: extensionOf(format), text: written });
    if (path !== null) say({ text: text.citing.saved(path), undo: null });
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}

/** What a format is called. */
export function formatName(format: FormatChoice, own: readonly OwnStyle[]): string {
  const names: Readonly<Record<string, string>> = text.citationFormat;
  return names[format] ?? own.find(({ id }) => format === `style:${id}`)?.title ?? '';
}

/** Asks for a style file and keeps it in the library. @returns its format, `null` when none was added. */
export async function addStyle(): Promise<FormatChoice | null> {
  try {
    const xml = await askPatiently('style:choose');
    if (xml === null) return null;
    const style = readStyleFile(xml);
    if (style === null) {
      presentFailure(failure('unreadable-file', text.citing.styleUnreadable));
      return null;
    }
    const { id, title } = style;
    const added = await act('setting', 1, () => [
      { kind: 'setting', key: `${styleSetting}${id}`, value: { value: { title, xml }, at: now() } },
    ]);
    return added ? `style:${id}` : null;
  } catch (thrown) {
    presentFailure(toFailure(thrown));
    return null;
  }
}

export const removeStyle = (id: string): Promise<boolean> =>
  act('setting', 1, () => [{ kind: 'setting', key: `${styleSetting}${id}`, value: null }]);

/** Gives a paper a citation key of the reader's; an empty one goes back to the pattern. */
export function setCitationKey(paper: PaperId, key: string): Promise<boolean> {
  const safe = safeKey(key);
  return act('citation-key', 1, () => [
    { kind: 'citation', key: paper, value: safe === '' ? null : { citationKey: safe, at: now() } },
  ]);
}

/** Sets the pattern that keys are made by; an empty one goes back to the one that comes with Offprint. */
export function setKeyPattern(pattern: string): Promise<boolean> {
  const wanted = pattern.trim();
  return act('setting', 1, () => [
    {
      kind: 'setting',
      key: keyPatternSetting,
      value: wanted === '' ? null : { value: wanted, at: now() },
    },
  ]);
}
