import type { DigestPaper } from '../../../shared/digest/content.ts';
import { text } from '../../../shared/text/text.ts';
import { hashOf } from '../../app/place.ts';

/** One paper of a digest: its title leads to it. */
export function DigestEntry({ paper }: { readonly paper: DigestPaper }) {
  const { id, title, authors, upvotes, summary, reason } = paper;
  const facts = [authors, upvotes === null ? '' : text.digest.upvotes(upvotes)].filter((fact) => fact !== '');
  return (
    <li className="break-inside-avoid py-3 select-text">
      <h3 className="font-semibold font-serif text-17 leading-[23px]">
        <a
          className="hover:text-accent"
          href={hashOf({ place: { name: 'all' }, paper: id })}
          draggable={false}
        >
          {title}
        </a>
      </h3>
      <p className="text-12 text-ink-2">{facts.join(' · ')}</p>
      {reason === null ? null : <p className="text-12 text-accent">{reason}</p>}
      <p className="mt-1 font-serif text-ink">{summary}</p>
    </li>
  );
}
