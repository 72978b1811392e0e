import { describe, expect, it } from 'vitest';
import { type AnnotatedPaper, fileNameOf, noteWithQuotes, paperMarkdown } from './annotation-markdown.ts';
import { calendarDate, paperId } from './ids.ts';
import { markdownTag, plainMarkdown, yamlText } from './markdown-text.ts';

const paper = paperId('2606.13392');
const highlight = {
  key: 'a-1',
  paper,
  type: 'highlight' as const,
  file: 'a'.repeat(64),
  place: {
    surface: 'pdf' as const,
    page: 2,
    pageLabel: '3',
    rects: [[72, 500, 300, 512] as [number, number, number, number]],
    nextPageRects: [],
  },
  quote: 'A *sparse* map $f_i$ [12]',
  before: '',
  after: '',
  sort: '00002|00000120|99487',
  colour: 'yellow' as const,
  comment: 'Really?\n\n- ask',
  labels: ['2nd look'],
  created: 1,
  at: 1,
};
const annotated: AnnotatedPaper = {
  id: paper,
  title: 'Sparse: "Attention" # 1',
  authors: ['Ada Lovelace'],
  published: calendarDate('2026-06-11'),
  tags: ['kv cache', '2026'],
  note: 'My note.',
  annotations: [highlight],
  colours: { yellow: 'claim' },
};

describe('a paper as Markdown', () => {
  it('has front matter, the note kept apart, and each quote with its link back', () => {
    expect(paperMarkdown(annotated, calendarDate('2026-06-12'))).toBe(`---
title: "Sparse: \\"Attention\\" # 1"
authors:
  - "Ada Lovelace"
paper: "2606.13392"
url: "https://arxiv.org/abs/2606.13392"
published: 2026-06-11
exported: 2026-06-12
tags:
  - "kv-cache"
  - "_2026"
---

# Sparse: "Attention" \\# 1

## Note

%% begin notes %%
My note.
%% end notes %%

## Annotations

> A \\*sparse\\* map \\$f\\_i\\$ \\[12\\]
>
> p. 3 · claim · [Open in Offprint](offprint://paper/2606.13392?annotation=a-1)

#_2nd-look

Really?

- ask
`);
  });

  it('adds a quote to the end of a note', () => {
    const note = noteWithQuotes('Mine.\n', [{ ...highlight, comment: '', labels: [] }], {});
    expect(note).toMatch(/^Mine\.\n\n> A .*\n>\n> p\. 3 · Yellow · \[Open in Offprint\]\(.*\)\n$/);
  });

  it('names an area after its page', () => {
    const area = { ...highlight, type: 'area' as const, quote: '', comment: '', labels: [] };
    expect(noteWithQuotes('', [area], {})).toMatch(/^> Area on page 3\n>\n> p\. 3 · Yellow/);
  });

  it('gets a name that every file system takes', () => {
    expect(fileNameOf({ id: paperId('hep-th/9901001'), title: 'A/B: "C" <D>?' })).toBe(
      'hep-th-9901001 A B C D',
    );
  });
});

describe('plain text in Markdown', () => {
  it.each([
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['two\nlines', 'two lines'],
    ['<img src=x>', '\\<img src\\=x\\>'],
    ['nul\u0000byte', 'nulbyte'],
  ])('%j', (words, wanted) => expect(plainMarkdown(words)).toBe(wanted));
});

describe('YAML', () => {
  it('quotes whatever a parser could take for something else', () => {
    expect(yamlText('yes')).toBe('"yes"');
    expect(yamlText('a\n---\nb: "c"\u2028')).toBe('"a --- b: \\"c\\""');
  });

  it.each([
    ['kv cache', 'kv-cache'],
    ['2026', '_2026'],
    ['ML/systems', 'ML/systems'],
    ['“ ”', null],
  ])('makes a tag of %j', (name, wanted) => expect(markdownTag(name)).toBe(wanted));
});
