import { ExternalLink } from 'lucide-react';
import { isOwnPaper } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { openOutside } from '../../actions/outside.ts';
import type { PaperRow } from '../../queries/paper-rows.ts';
import { Button } from '../../ui/button.tsx';
import { arxivPage, arxivPdf } from './addresses.ts';

/** Ways out of the app; each opens in the system's browser. */
export function Links({ row }: { readonly row: PaperRow }) {
  const { paper, standing } = row;
  const isOwn = isOwnPaper(paper.id);
  const stars = standing?.githubStars ?? null;
  const links: [name: string, url: string | null][] = [
    [text.paper.openArxiv, isOwn ? null : arxivPage(paper.id)],
    [text.paper.openPdf, isOwn ? null : arxivPdf(paper.id)],
    [stars === null ? text.paper.code : text.paper.codeStars(stars), paper.githubRepo],
    [text.paper.projectPage, paper.projectPage],
  ];
  return (
    <div className="flex flex-wrap gap-1.5">
      {links.map(([name, url]) =>
        url === null ? null : (
          <Button
            key={name}
            name={name}
            tone="framed"
            icon={<ExternalLink aria-hidden size={13} />}
            onClick={() => void openOutside(url)}
          />
        ),
      )}
    </div>
  );
}
