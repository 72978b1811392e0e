import type { ExportFormat } from '../../shared/citation/formats.ts';
import type { OrderAnswers } from '../../shared/contract/orders.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import { text } from '../../shared/text/text.ts';
import { library } from '../app/library.ts';
import { textOf } from '../citation/text-of.ts';
import { citedPapers } from '../queries/citations.ts';
import { listPlace } from '../queries/listing.ts';

/** A list as text in a format; `null` when no list has that name. */
export async function exportList(name: string, format: ExportFormat): Promise<OrderAnswers['export']> {
  const ids = await papersOfList(name);
  if (ids === null) return null;
  const papers = await citedPapers(ids);
  return { papers: papers.length, text: await textOf(papers, format, [], name) };
}

/** The papers of a place of the sidebar, a list, or a tag, by the name that the reader sees; case does not matter. */
async function papersOfList(name: string): Promise<readonly PaperId[] | null> {
  const isNamed = (other: string): boolean => other.toLowerCase() === name.trim().toLowerCase();
  const place = (['reading-list', 'starred', 'notes'] as const).find((known) =>
    isNamed(text.command[`go-${known}`]),
  );
  if (place !== undefined) return idsOf({ name: place });
  const list = (await library.lists.toArray()).find((known) => isNamed(known.name));
  if (list !== undefined) return idsOf({ name: 'list', list: list.key });
  const tag = (await library.tags.toArray()).find((known) => isNamed(known.name));
  return tag === undefined ? null : idsOf({ name: 'tag', tag: tag.key });
}

async function idsOf(place: Parameters<typeof listPlace>[0]['place']): Promise<readonly PaperId[]> {
  const listing = await listPlace({ place, sort: 'own-order', unreadSince: null, firstOnly: false });
  return listing.ids;
}
