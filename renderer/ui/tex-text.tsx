import 'katex/dist/katex.min.css';
import katex from 'katex';
import { Fragment, type ReactNode, useMemo } from 'react';
import { splitTex } from '../../shared/library/split-tex.ts';

interface TexTextProps {
  readonly text: string;
  readonly plain?: ((piece: string) => ReactNode) | undefined;
}

/** Sets the formulas of a text with KaTeX; what KaTeX cannot read stays as it was written. */
export default function TexText({ text, plain = (piece) => piece }: TexTextProps) {
  const parts = useMemo(
    () => splitTex(text).map((part) => ({ ...part, html: part.isTex ? setTex(part.text) : null })),
    [text],
  );
  return parts.map((part, index) =>
    part.html === null ? (
      <Fragment key={index}>{part.isTex ? `$${part.text}$` : plain(part.text)}</Fragment>
    ) : (
      // KaTeX escapes what it is given; with `trust` off it emits no links and no markup of the text's own.
      // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
      <span key={index} dangerouslySetInnerHTML={{ __html: part.html }} />
    ),
  );
}

function setTex(tex: string): string | null {
  try {
    return katex.renderToString(tex, {
      throwOnError: true,
      trust: false,
      strict: 'ignore',
      maxExpand: 200,
      maxSize: 20,
    });
  } catch {
    return null;
  }
}
