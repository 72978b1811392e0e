import type { PaperId } from '../../shared/library/ids.ts';
import type { Verdict } from '../../shared/library/marks.ts';
import type { Change } from '../../shared/library/record.ts';
import { now } from '../app/clock.ts';
import type { PaperRow } from '../queries/paper-rows.ts';
import { rowsOfKeys } from '../store/many-keys.ts';
import type { Decide } from '../store/record-act.ts';
import { act } from './act.ts';

/**
 * Says what becomes of papers: what is for later goes on the reading list, what is dismissed counts as read.
 * `null` takes the word back and leaves the rest. All of it is one act that can be undone.
 */
export function setVerdict(papers: readonly PaperId[], verdict: Verdict | null): Promise<boolean> {
  const at = now();
  const decide: Decide = async (library) => {
    const listed = verdict === 'later' ? await rowsOfKeys(library.readings, papers) : [];
    return papers.flatMap((key, index): Change[] => {
      const said: Change = { kind: 'triage', key, value: verdict === null ? null : { verdict, at } };
      if (verdict === 'dismissed') return [said, { kind: 'seen', key, value: { at } }];
      const joins = verdict === 'later' && listed[index] === undefined;
      return joins ? [said, { kind: 'reading', key, value: { state: 'to-read', at } }] : [said];
    });
  };
  const show = (row: PaperRow): PaperRow => ({
    ...row,
    verdict,
    seen: row.seen || verdict === 'dismissed',
    reading: verdict === 'later' ? (row.reading ?? 'to-read') : row.reading,
  });
  return act(verdict ?? 'brought-back', papers.length, decide, { foreseen: { papers, show } });
}
