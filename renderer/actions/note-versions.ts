import type { PaperId } from '../../shared/library/ids.ts';
import type { Change } from '../../shared/library/record.ts';
import { now } from '../app/clock.ts';
import type { Library } from '../store/database.ts';
import type { NoteRow } from '../store/rows.ts';
import { act } from './act.ts';

/** How many earlier texts of one note are kept. */
const keptVersions = 30;
/** A text that stood this long is worth keeping when it is overwritten. */
const stoodMs = 10 * 60_000;
/** So is one that loses more than half of itself at once, unless it was only a few words. */
const fewCharacters = 40;

/**
 * The changes that keep the text a note has now before `written` takes its place: none where that is only
 * the next moment of one text being typed. The oldest versions beyond thirty are removed with it.
 */
export async function keepVersion(
  library: Library,
  held: NoteRow | undefined,
  written: string,
  at: number,
): Promise<Change[]> {
  if (held === undefined || held.text.trim() === '' || held.text === written) return [];
  const stood = at - held.at >= stoodMs;
  const isLost = held.text.length > fewCharacters && written.length < held.text.length / 2;
  return stood || isLost ? versionOf(library, held) : [];
}

async function versionOf(library: Library, { key: paper, text, at }: NoteRow): Promise<Change[]> {
  const held = await library.noteVersions.where('paper').equals(paper).sortBy('at');
  if (held.some((version) => version.text === text)) return [];
  const outdated = held.slice(0, Math.max(0, held.length + 1 - keptVersions));
  return [
    { kind: 'note-version', key: `${paper} ${at}`, value: { paper, text, at } },
    ...outdated.map((version): Change => ({ kind: 'note-version', key: version.key, value: null })),
  ];
}

/** Makes an earlier text the note again; the present one becomes a version. */
export function bringBackVersion(paper: PaperId, key: string): Promise<boolean> {
  const at = now();
  return act('note-brought-back', 1, async (library) => {
    const [version, held] = await Promise.all([library.noteVersions.get(key), library.notes.get(paper)]);
    if (version === undefined) return [];
    const kept = held === undefined || held.text.trim() === '' ? [] : await versionOf(library, held);
    return [...kept, { kind: 'note', key: paper, value: { text: version.text, at } }];
  });
}
