import type { CitedPaper } from '../../shared/citation/cited-paper.ts';
import { type ZoteroParcel, zoteroItem } from '../../shared/zotero/zotero-item.ts';
import { library } from '../app/library.ts';

/** Papers as Zotero takes them, with the reader's tags and notes, and the PDF that is on this machine. */
export async function zoteroParcels(papers: readonly CitedPaper[]): Promise<ZoteroParcel[]> {
  const ids = papers.map(({ paper }) => paper.id);
  const [tags, tagged, notes, files] = await Promise.all([
    library.tags.toArray(),
    library.tagged.where('paper').anyOf(ids).toArray(),
    library.notes.bulkGet(ids),
    library.files.where('paper').anyOf(ids).toArray(),
  ]);
  const names = new Map(tags.map(({ key, name }) => [key, name]));
  return papers.map((cited, index) => {
    const own = tagged.filter(({ paper }) => paper === cited.paper.id);
    const named = own.flatMap(({ tag }) => names.get(tag) ?? []);
    const [pdf] = files
      .filter(({ paper, kind }) => paper === cited.paper.id && kind === 'pdf')
      .sort((a, b) => Number(b.source === 'own') - Number(a.source === 'own') || b.fetchedAt - a.fetchedAt);
    return { item: zoteroItem(cited, named, notes[index]?.text ?? ''), pdf: pdf?.sha256 ?? null };
  });
}
