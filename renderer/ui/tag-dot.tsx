import type { TagColour } from '../../shared/library/marks.ts';

/** The colour of a tag; its name always stands beside it. */
export function TagDot({ colour }: { readonly colour: TagColour }) {
  return (
    <span
      aria-hidden="true"
      className="inline-block size-2 shrink-0 rounded-full"
      style={{ backgroundColor: `var(--tag-${colour})` }}
    />
  );
}
