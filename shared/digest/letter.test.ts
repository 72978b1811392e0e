import { expect, test } from 'vitest';
import { calendarDate, ownPaperId, paperId, sha256Of } from '../library/ids.ts';
import type { DigestContent, DigestPaper } from './content.ts';
import { digestHtml, digestText } from './letter.ts';

const paper = (id: DigestPaper['id'], title: string): DigestPaper => ({
  id,
  title,
  authors: 'A. Author, B. Author +3',
  upvotes: 41,
  summary: 'It pays <b>attention</b>.',
  reason: null,
});
const own = ownPaperId(sha256Of('0123456789abcdef'.repeat(4)));
const content: DigestContent = {
  from: calendarDate('2026-06-12'),
  to: calendarDate('2026-06-12'),
  papers: 30,
  top: [paper(paperId('2606.10001'), 'Attention & "Again"')],
  forYou: [{ ...paper(paperId('2606.10002'), 'Kernels'), reason: 'Because of: kernels' }],
  reading: [{ ...paper(own, 'A Thesis of Mine'), upvotes: null }],
  waiting: 4,
};

test('titles lead to their pages; a paper of the reader’s own leads nowhere', () => {
  const html = digestHtml(content);
  expect(html).toContain('href="https://huggingface.co/papers/2606.10001"');
  expect(html).toContain('Attention &amp; &quot;Again&quot;');
  expect(html).toContain('It pays &lt;b&gt;attention');
  expect(html).toContain('A Thesis of Mine');
  expect(html + digestText(content)).not.toContain(own);
});

test('a mail asks for nothing: no picture, no script, no address but the papers’', () => {
  const html = digestHtml(content);
  expect(html).not.toMatch(/<(img|script|link|iframe)|url\(|@import/i);
  const addresses = [...html.matchAll(/https?:[^"'\s<)]+/g)].map(([address]) => address);
  expect(addresses).toEqual([
    'https://huggingface.co/papers/2606.10001',
    'https://huggingface.co/papers/2606.10002',
  ]);
});

test('every text has its colour at itself, and another in the dark', () => {
  const html = digestHtml(content);
  const body = html.slice(html.indexOf('<body'));
  for (const [element] of body.matchAll(/<(h1|h2|h3|p)\b[^>]*>/g)) expect(element).toContain('class="');
  expect(html).toContain('(prefers-color-scheme: dark)');
});

test('an empty part has no heading', () => {
  const html = digestHtml({ ...content, forYou: [], reading: [] });
  expect(html.match(/<h2/g)).toHaveLength(1);
});
