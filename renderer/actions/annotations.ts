import { colourNamesKey, readColourNames, withColourName } from '../../shared/library/annotation-colours.ts';
import { noteWithQuotes } from '../../shared/library/annotation-markdown.ts';
import type { AnnotationExtent, NewAnnotation } from '../../shared/library/annotation-values.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import type { AnnotationColour } from '../../shared/library/marks.ts';
import type { Change } from '../../shared/library/record.ts';
import { now } from '../app/clock.ts';
import type { Library } from '../store/database.ts';
import type { ActLabel } from '../store/rows.ts';
import { act } from './act.ts';
import { flushNotes } from './note-saver.ts';

/** A fresh key for an annotation. */
export const newAnnotationKey = (): string => crypto.randomUUID();

/** Makes annotations under their keys, in one act. */
export function makeAnnotations(made: ReadonlyMap<string, NewAnnotation>): Promise<boolean> {
  const at = now();
  return act('annotated', made.size, () =>
    [...made].map(([key, value]) => ({ kind: 'annotation', key, value: { ...value, created: at, at } })),
  );
}

export const recolourAnnotation = (key: string, colour: AnnotationColour): Promise<boolean> =>
  change('annotation-coloured', key, { colour });

/** @param sitting the comments of one sitting of typing are one undo step. */
export const commentAnnotation = (key: string, comment: string, sitting?: string): Promise<boolean> =>
  change('annotation-commented', key, { comment }, sitting);

/** Gives an annotation its labels; blanks and repeated ones are dropped. */
export function labelAnnotation(key: string, labels: readonly string[]): Promise<boolean> {
  const tidy = labels.map((label) => label.trim().replace(/\s+/g, ' ')).filter((label) => label !== '');
  return change('annotation-labelled', key, { labels: [...new Set(tidy)] });
}

/** Lets an annotation stand on other words. */
export const changeExtent = (key: string, extent: AnnotationExtent): Promise<boolean> =>
  change('annotation-moved', key, extent);

/** Deletes annotations, in one act that can be undone. */
export const deleteAnnotations = (keys: readonly string[]): Promise<boolean> =>
  act('annotation-deleted', keys.length, () => keys.map((key) => ({ kind: 'annotation', key, value: null })));

/** Calls a colour by a name of the reader's own; an empty name takes it away. */
export function nameColour(colour: AnnotationColour, name: string): Promise<boolean> {
  const at = now();
  return act('colour-named', 1, async (library) => {
    const held = readColourNames((await library.settings.get(colourNamesKey))?.value);
    return [
      { kind: 'setting', key: colourNamesKey, value: { value: withColourName(held, colour, name), at } },
    ];
  });
}

/** Quotes annotations of a paper at the end of its note, each with a link back. */
export async function quoteInNote(paper: PaperId, keys: readonly string[]): Promise<boolean> {
  // What is being typed must not be taken for another window's text a moment later.
  await flushNotes();
  const at = now();
  return act('quoted', 1, async (library): Promise<Change[]> => {
    const [note, rows, setting] = await Promise.all([
      library.notes.get(paper),
      library.annotations.bulkGet([...keys]),
      library.settings.get(colourNamesKey),
    ]);
    const quoted = rows.flatMap((row) => row ?? []);
    if (quoted.length === 0) return [];
    const text = noteWithQuotes(note?.text ?? '', quoted, readColourNames(setting?.value));
    return [{ kind: 'note', key: paper, value: { text, at } }];
  });
}

/** Changes what an annotation says; one that was deleted meanwhile, in another window, stays deleted. */
function change(
  label: ActLabel,
  key: string,
  part: Partial<NewAnnotation>,
  group?: string,
): Promise<boolean> {
  const at = now();
  const options = group === undefined ? { undoable: true } : { undoable: true, group };
  const decide = async (library: Library): Promise<Change[]> => {
    const row = await library.annotations.get(key);
    if (row === undefined) return [];
    const { key: _key, clock: _clock, ...value } = row;
    return [{ kind: 'annotation', key, value: { ...value, ...part, at } }];
  };
  return act(label, 1, decide, options);
}
