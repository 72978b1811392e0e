import { isPaperId, type PaperId, type TagId } from '../../shared/library/ids.ts';
import { suggestTags } from '../../shared/library/suggest-tags.ts';
import { library } from '../app/library.ts';
import { Watches } from './live.ts';

/** So many of the papers that were tagged last are compared. */
const mostCompared = 600;

/** The tags that papers like one have, the likeliest first. Asked by the paper's id. */
export const likelyTags = new Watches<readonly TagId[]>(async (id) => {
  const paper = isPaperId(id) ? await library.papers.get(id) : undefined;
  if (paper === undefined) return [];
  const rows = (await library.tagged.toArray()).sort((one, other) => other.at - one.at);
  const tagsOf = new Map<PaperId, TagId[]>();
  for (const row of rows) {
    if (row.paper === paper.id) continue;
    if (!tagsOf.has(row.paper) && tagsOf.size >= mostCompared) continue;
    tagsOf.set(row.paper, [...(tagsOf.get(row.paper) ?? []), row.tag]);
  }
  if (tagsOf.size === 0) return [];
  const papers = await library.papers.bulkGet([...tagsOf.keys()]);
  return suggestTags(
    paper,
    papers.flatMap((each) => (each === undefined ? [] : [{ paper: each, tags: tagsOf.get(each.id) ?? [] }])),
  );
}, 10);
