import { memo } from 'react';
import { type Block, textOfRuns } from '../../../shared/library/page-text.ts';
import { Formula } from './formula.tsx';
import { Runs, type TextLinks } from './runs.tsx';
import { TextFigure } from './text-figure.tsx';
import { TextTable } from './text-table.tsx';

interface TextBlockProps {
  readonly block: Block;
  /** Where it begins in the plain text. */
  readonly start: number;
  readonly links: TextLinks;
}

/** One block of a paper's text. */
export const TextBlock = memo(function TextBlock({ block, start, links }: TextBlockProps) {
  const anchor = block.id === null ? {} : { 'data-anchor': block.id };
  switch (block.kind) {
    case 'heading':
      return <Heading block={block} start={start} links={links} />;
    case 'paragraph':
      return (
        <p {...anchor}>
          <Runs runs={block.runs} start={start} links={links} />
        </p>
      );
    case 'quote':
      return (
        <blockquote {...anchor} className="border-l-2 border-current/25 pl-4">
          <Runs runs={block.runs} start={start} links={links} />
        </blockquote>
      );
    case 'formula':
      return (
        <div {...anchor} className="flex items-center gap-3 overflow-x-auto overflow-y-hidden py-1">
          <div className="mx-auto">
            <Formula tex={block.tex} isDisplayed start={start} />
          </div>
          {block.label === null ? null : (
            <span className="shrink-0 opacity-70 select-none">{block.label}</span>
          )}
        </div>
      );
    case 'code':
      return (
        <pre {...anchor} className="overflow-x-auto rounded-control bg-current/5 p-3 font-mono text-[0.82em]">
          <span data-start={start}>{block.text}</span>
        </pre>
      );
    case 'figure':
      return <TextFigure block={block} start={start} links={links} />;
    case 'table':
      return <TextTable block={block} start={start} links={links} />;
    case 'list':
      return <List block={block} start={start} links={links} />;
  }
});

interface PartProps<Kind extends Block['kind']> {
  readonly block: Extract<Block, { kind: Kind }>;
  readonly start: number;
  readonly links: TextLinks;
}

const sizes = ['text-[1.5em]', 'text-[1.25em]', 'text-[1.1em]', 'text-[1em]'] as const;

function Heading({ block, start, links }: PartProps<'heading'>) {
  return (
    <div
      role="heading"
      aria-level={block.level + 1}
      data-anchor={block.id ?? undefined}
      data-heading={start}
      className={`pt-3 font-semibold leading-snug text-balance ${sizes[block.level - 1] ?? 'text-[1em]'}`}
    >
      <Runs runs={block.runs} start={start} links={links} />
    </div>
  );
}

function List({ block, start, links }: PartProps<'list'>) {
  let at = start;
  const Tag = block.ordered ? 'ol' : 'ul';
  return (
    <Tag data-anchor={block.id ?? undefined} className="flex flex-col gap-[0.4em]">
      {block.items.map((item, index) => {
        const begin = at;
        at += textOfRuns(item.runs).length + 1;
        return (
          <li
            key={index}
            data-anchor={item.id ?? undefined}
            className="flex gap-2"
            style={{ paddingLeft: `${item.depth * 1.2}em` }}
          >
            <span aria-hidden className="min-w-[1.2em] shrink-0 opacity-70 select-none tabular-nums">
              {item.label ?? (block.ordered ? `${index + 1}.` : '•')}
            </span>
            <span className="min-w-0">
              <Runs runs={item.runs} start={begin} links={links} />
            </span>
          </li>
        );
      })}
    </Tag>
  );
}
