import { Fragment, useState } from 'react';
import type { Paper } from '../../../shared/library/paper.ts';
import { text } from '../../../shared/text/text.ts';
import { NameLink } from './name-link.tsx';

/** More authors than this are folded away. */
const foldAfter = 8;

/** Organization and authors; a long list folds after eight. */
export function Authors({ paper }: { readonly paper: Paper }) {
  const [open, setOpen] = useState(false);
  const names = paper.authors.map((author) => (author.hidden ? null : author.name));
  const shown = open ? names : names.slice(0, foldAfter);
  const more = names.length - foldAfter;
  if (paper.organization === null && names.length === 0 && paper.authorCount === 0) return null;
  return (
    <p className="mt-2 text-14 text-ink-2 leading-relaxed select-text">
      {paper.organization === null ? null : (
        <>
          <NameLink field="org" name={paper.organization.title} className="font-medium text-ink" />
          {' · '}
        </>
      )}
      {names.length === 0 ? text.paper.authors(paper.authorCount) : null}
      {shown.map((name, index) => (
        <Fragment key={index}>
          {index === 0 ? null : ', '}
          {name === null ? text.paper.hiddenAuthor : <NameLink field="author" name={name} />}
        </Fragment>
      ))}
      {more <= 0 ? null : (
        <>
          {' '}
          <button
            type="button"
            aria-label={open ? text.paper.showFewerAuthors : text.paper.showAllAuthors(more)}
            onClick={() => setOpen(!open)}
            className="rounded-control bg-wash px-1.5 text-accent"
          >
            {open ? '−' : text.library.moreAuthors(more)}
          </button>
        </>
      )}
    </p>
  );
}
