import { type ActStep, type LibraryRows, readLibrary } from '../library.ts';
import type { Change, Model } from '../model.ts';
import { on } from '../records.ts';
import { acknowledge, type Reader } from './reader.ts';

/** Takes the last act back. What that must bring is read from the database's own list of acts. */
export async function undone({ window, model }: Reader): Promise<void> {
  const rows = await readLibrary(window.page);
  const act = rows?.acts.findLast((each) => each.undone === 0);
  if (rows === null || act === undefined) return;
  const changes = act.steps
    .filter((step) => stillStands(rows, step))
    .flatMap((step) => taken(rows, model, step));
  await window.toldBy(/^Undone: /, () => window.press('Control+z'));
  acknowledge(...changes);
}

/** A record that was changed again meanwhile keeps the later change. */
function stillStands(rows: LibraryRows, { after }: ActStep): boolean {
  const tables: Readonly<Record<string, readonly { readonly key: string; readonly at: number }[]>> = {
    star: rows.stars,
    seen: rows.seen,
    reading: rows.readings,
    note: rows.notes,
    tag: rows.tags,
    tagged: rows.tagged,
  };
  const row = tables[after.kind]?.find(({ key }) => key === after.key);
  return (row?.at ?? null) === (after.value?.at ?? null);
}

function taken(rows: LibraryRows, model: Model, { after, before }: ActStep): Change[] {
  const { kind, key } = after;
  const ask = (record: string, wanted: string): Change[] => [model.ask(record, wanted)];
  switch (kind) {
    case 'reading':
      return ask(`reading ${key}`, String(before.value?.state ?? ''));
    case 'note':
      return ask(`note ${key}`, String(before.value?.text ?? ''));
    case 'tagged': {
      const [tag, paper = ''] = key.split(' ');
      const name = rows.tags.find((row) => row.key === tag)?.name;
      return name === undefined ? [] : ask(`tagged ${paper} ${name}`, presence(before));
    }
    case 'star':
    case 'seen':
      return ask(`${kind} ${key}`, presence(before));
    default:
      return [];
  }
}

const presence = ({ value }: ActStep['after']): string => (value === null ? '' : on);
