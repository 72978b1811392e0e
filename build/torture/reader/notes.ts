import type { Change } from '../model.ts';
import { acknowledge, type Reader } from './reader.ts';

/** Types at the end of the note, key by key; each state in between may be saved on the way. */
export async function noteTyped(reader: Reader): Promise<void> {
  const { window, model, paper, random } = reader;
  const before = model.shown(`note ${paper}`);
  const typed = ` ${reader.freshText()}`.slice(0, random.int(4, 14));
  await window.note.focus();
  await window.press('Control+End');
  const changes: Change[] = [];
  for (const [at, key] of [...typed].entries()) {
    changes.push(model.ask(`note ${paper}`, before + typed.slice(0, at + 1)));
    await window.page.keyboard.type(key);
  }
  await saved(reader, changes);
}

/** Writes another note in the place of the one that is there; now and then none at all. */
export async function noteReplaced(reader: Reader): Promise<void> {
  const { window, model, paper, random } = reader;
  const text = random.chance(0.15) ? '' : reader.freshText();
  if (text === model.shown(`note ${paper}`)) return;
  const change = model.ask(`note ${paper}`, text);
  await window.note.fill(text);
  await saved(reader, [change]);
}

async function saved({ window }: Reader, changes: readonly Change[]): Promise<void> {
  await window.article.getByText('Saved', { exact: true }).waitFor();
  acknowledge(...changes);
  await window.note.press('Escape');
}
