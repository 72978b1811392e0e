import { useEffect, useState } from 'react';
import { text } from '../../../shared/text/text.ts';

interface CommentFieldProps {
  readonly comment: string;
  /** Called at every key; all of one `sitting` belong together. */
  readonly onType: (comment: string, sitting: string) => void;
}

/** The comment of an annotation. What is typed stands until it is what is kept. */
export function CommentField({ comment, onType }: CommentFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [sitting] = useState(() => crypto.randomUUID());
  useEffect(() => {
    if (typed === comment) setTyped(null);
  }, [typed, comment]);
  return (
    <textarea
      aria-label={text.annotations.comment}
      placeholder={text.annotations.commentPlaceholder}
      rows={2}
      value={typed ?? comment}
      onChange={(event) => {
        setTyped(event.target.value);
        onType(event.target.value, sitting);
      }}
      className="block min-h-14 w-full resize-y rounded-control border border-line bg-paper px-2 py-1.5 leading-relaxed placeholder:text-ink-2"
    />
  );
}
