import 'katex/dist/katex.min.css';
import Markdown from 'react-markdown';
import rehypeKatex from 'rehype-katex';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { openOutside } from '../../actions/outside.ts';

// Formulas are marked by classes that the sanitiser would drop; it runs first, KaTeX after it.
const schema = {
  ...defaultSchema,
  attributes: {
    ...defaultSchema.attributes,
    code: [
      ...(defaultSchema.attributes?.code ?? []),
      ['className', /^language-./, 'math-inline', 'math-display'] satisfies [string, ...(string | RegExp)[]],
    ],
  },
};

/** A note set as text. HTML in it is shown as it was typed and never run; pictures are not fetched. */
export default function NotePreview({ markdown }: { readonly markdown: string }) {
  return (
    <div className="note-text measure text-14 leading-relaxed select-text">
      <Markdown
        remarkPlugins={[remarkGfm, remarkMath]}
        rehypePlugins={[[rehypeSanitize, schema], rehypeKatex]}
        disallowedElements={['img']}
        unwrapDisallowed
        components={{
          a: ({ href, children }) => (
            <a
              href={href}
              onClick={(event) => {
                event.preventDefault();
                if (href !== undefined) void openOutside(href);
              }}
            >
              {children}
            </a>
          ),
        }}
      >
        {markdown}
      </Markdown>
    </div>
  );
}
