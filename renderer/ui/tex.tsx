import { lazy, Suspense } from 'react';

const TexText = lazy(() => import('./tex-text.tsx'));

interface TexProps {
  readonly text: string;
}

/** Text in which formulas between dollar signs are set; without any it stays plain and loads nothing. */
export function Tex({ text }: TexProps) {
  if (!text.includes('$') && !text.includes('\\(')) return text;
  return (
    <Suspense fallback={text}>
      <TexText text={text} />
    </Suspense>
  );
}
