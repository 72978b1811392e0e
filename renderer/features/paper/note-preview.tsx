import 'katex/dist/katex.min.css';
import Markdown, { defaultUrlTransform } from 'react-markdown';
import rehypeKatex from 'rehype-katex';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { readPaperLink } from '../../../shared/library/annotation-link.ts';
import { openOutside } from '../../actions/outside.ts';
import { openPaperLink } from '../annotations/open-annotation.ts';

// Formulas are marked by classes that the sanitiser would drop; it runs first, KaTeX after it.
const schema = {
  ...defaultSchema,
  protocols: {
    ...defaultSchema.protocols,
    href: [...(defaultSchema.protocols?.href ?? []), 'offprint'],
  },
  attributes: {
    ...defaultSchema.attributes,
    code: [
      ...(defaultSchema.attributes?.code ?? []),
      ['className', /^language-./, 'math-inline', 'math-display'] satisfies [string, ...(string | RegExp)[]],
    ],
  },
};

/** A link into the library is followed here, every other one in the browser. */
function follow(href: string): void {
  const link = readPaperLink(href);
  if (link === null) void openOutside(href);
  else openPaperLink(link);
}

/** A note set as text. HTML in it is shown as it was typed and never run; pictures are not fetched. */
export default function NotePreview({ markdown }: { readonly markdown: string }) {
  return (
    <div className="note-text measure text-14 leading-relaxed select-text">
      <Markdown
        remarkPlugins={[remarkGfm, remarkMath]}
        rehypePlugins={[[rehypeSanitize, schema], rehypeKatex]}
        urlTransform={(url) => (readPaperLink(url) === null ? defaultUrlTransform(url) : url)}
        disallowedElements={['img']}
        unwrapDisallowed
        components={{
          a: ({ href, children }) => (
            <a
              href={href}
              onClick={(event) => {
                event.preventDefault();
                if (href !== undefined) follow(href);
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
