import { isOwnPaper } from '../../../shared/library/ids.ts';
import type { Paper } from '../../../shared/library/paper.ts';
import { arxivPage, huggingFacePage } from './addresses.ts';

/** On paper an address must be read: buttons say none. */
export function PrintedAddresses({ paper }: { readonly paper: Paper }) {
  if (isOwnPaper(paper.id)) return null;
  const addresses = [huggingFacePage(paper.id), arxivPage(paper.id), paper.githubRepo, paper.projectPage];
  return (
    <ul className="hidden border-t border-line pt-2 text-12 text-ink-2 print:block">
      {addresses.map((address) => (address === null ? null : <li key={address}>{address}</li>))}
    </ul>
  );
}
