import { lazy, type ReactNode, Suspense } from 'react';

const TexText = lazy(() => import('./tex-text.tsx'));

interface TexProps {
  readonly text: string;
  /** Draws what is no formula; without it, it stands as it is. */
  readonly plain?: ((piece: string) => ReactNode) | undefined;
}

/** Text in which formulas between dollar signs are set; without any it stays plain and loads nothing. */
export function Tex({ text, plain }: TexProps) {
  const asItIs = plain === undefined ? text : plain(text);
  if (!text.includes('$') && !text.includes('\\(')) return asItIs;
  return (
    <Suspense fallback={asItIs}>
      <TexText text={text} plain={plain} />
    </Suspense>
  );
}
