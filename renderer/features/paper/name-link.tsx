import { fieldWith } from '../../../shared/search/complete.ts';
import { text } from '../../../shared/text/text.ts';
import { goBeside } from '../../app/navigation.ts';

interface NameLinkProps {
  readonly field: 'author' | 'org' | 'submitter';
  readonly name: string;
  /** What is shown in place of the name. */
  readonly shown?: string;
  readonly className?: string;
}

/** A name that leads to its papers in the library. */
export function NameLink({ field, name, shown = name, className = '' }: NameLinkProps) {
  return (
    <button
      type="button"
      title={text.search.theirPapers}
      onClick={() => goBeside({ name: 'search', query: fieldWith(field, name) })}
      className={`rounded-[3px] text-left hover:text-accent hover:underline ${className}`}
    >
      {shown}
    </button>
  );
}
