import { describe, expect, it } from 'vitest';
import { pageTextSchema, textOfRuns } from '../../shared/library/page-text.ts';
import { readLatexml } from './latexml-blocks.ts';

const address = new URL('https://arxiv.org/html/2606.10001v2');
const page = (body: string): string =>
  `<!doctype html><html><head><title>x</title></head><body><nav>Menu</nav><div id="watermark-tr">arXiv:2606.10001v2 [cs.LG]</div>
  <article class="ltx_document"><h1 class="ltx_title ltx_title_document">A  title</h1><div class="ltx_authors">Ada</div>${body}</article><footer>Foot</footer></body></html>`;
const read = async (body: string) => (await readLatexml(page(body), address))?.blocks.slice(1) ?? [];
const text = (value: string) => ({ kind: 'text', text: value });

describe('readLatexml', () => {
  it('takes the document and leaves the page around it', async () => {
    const found = await readLatexml(page('<p class="ltx_p">We  begin.</p>'), address);
    expect(found?.version).toBe('v2');
    expect(found?.blocks).toEqual([
      { kind: 'heading', id: null, level: 1, runs: [text('A title')] },
      { kind: 'paragraph', id: null, runs: [text('We begin.')] },
    ]);
  });

  it('finds no document in a page that has none', async () => {
    expect(
      await readLatexml('<!doctype html><h1>HTML is not available for the source.</h1>', address),
    ).toBeNull();
    expect(await readLatexml('', address)).toBeNull();
  });

  it('reads sections, and gives each block the anchor that links lead to', async () => {
    const blocks =
      await read(`<section class="ltx_section" id="S1"><h2 class="ltx_title"><span class="ltx_tag">1 </span>Introduction</h2>
      <div class="ltx_para" id="S1.p1"><p class="ltx_p" id="S1.p1.1">See <a class="ltx_ref" href="#S2.T1"><span>Table 1</span></a> and
      <cite class="ltx_cite">[<a class="ltx_ref" href="#bib.bib3">3</a>]</cite>, <em class="ltx_emph ltx_font_italic">really</em>,
      <a href="https://example.org/x">here</a> or <a href="javascript:alert(1)">there</a>.</p></div></section>`);
    expect(blocks).toEqual([
      { kind: 'heading', id: 'S1', level: 2, runs: [text('1 Introduction')] },
      {
        kind: 'paragraph',
        id: 'S1.p1',
        runs: [
          text('See '),
          { kind: 'reference', text: 'Table 1', target: 'S2.T1' },
          text(' and ['),
          { kind: 'citation', text: '3', target: 'bib.bib3' },
          text('], '),
          { kind: 'emphasis', style: 'italic', text: 'really' },
          text(', '),
          { kind: 'link', text: 'here', href: 'https://example.org/x' },
          text(' or there.'),
        ],
      },
    ]);
  });

  it('keeps formulas as TeX, in the line and displayed, with their numbers', async () => {
    const math = (tex: string) =>
      `<math alttext="${tex}" display="inline"><semantics><mi>x</mi><annotation encoding="application/x-tex">${tex}</annotation></semantics></math>`;
    const blocks = await read(`<p class="ltx_p">Let ${math('x^2')} be.</p>
      <table class="ltx_equationgroup ltx_eqn_table" id="S1.EGx1"><tbody><tr class="ltx_equation ltx_eqn_row" id="S1.E1">
        <td class="ltx_eqn_cell">${math('a')}</td><td class="ltx_eqn_cell">${math('=b')}</td>
        <td class="ltx_eqn_cell ltx_eqn_eqno"><span class="ltx_tag ltx_tag_equation">(1)</span></td></tr>
        <tr class="ltx_equation ltx_eqn_row"><td class="ltx_eqn_cell">${math('c')}</td></tr></tbody></table>`);
    expect(blocks).toEqual([
      { kind: 'paragraph', id: null, runs: [text('Let '), { kind: 'math', tex: 'x^2' }, text(' be.')] },
      { kind: 'formula', id: 'S1.EGx1', tex: 'a =b', label: '(1)' },
      { kind: 'formula', id: null, tex: 'c', label: null },
    ]);
  });

  it('reads figures, tables, listings and quotes', async () => {
    const blocks =
      await read(`<figure class="ltx_figure" id="S1.F1"><figure class="ltx_figure_panel"><img src="x1.png" alt="Refer to caption"></figure>
        <img src="figures/b.png" alt="A bar"><img src="data:image/png;base64,AA"><figcaption>Figure 1: Bars.</figcaption></figure>
      <figure class="ltx_table" id="S1.T1"><figcaption>Table 1: Numbers.</figcaption>
        <table class="ltx_tabular"><thead><tr class="ltx_tr"><th class="ltx_td ltx_th" colspan="2">Both</th></tr></thead><tr class="ltx_tr"><td class="ltx_td">1</td><td class="ltx_td">2</td></tr></table></figure>
      <div class="ltx_listing"><div class="ltx_listingline">a = 1</div><div class="ltx_listingline">  b</div></div>
      <blockquote><p>Said.</p></blockquote>`);
    expect(blocks).toEqual([
      {
        kind: 'figure',
        id: 'S1.F1',
        images: [
          { url: 'https://arxiv.org/html/2606.10001v2/x1.png', sha256: null, alt: '' },
          { url: 'https://arxiv.org/html/2606.10001v2/figures/b.png', sha256: null, alt: 'A bar' },
        ],
        caption: [text('Figure 1: Bars.')],
      },
      {
        kind: 'table',
        id: 'S1.T1',
        rows: [
          [{ runs: [text('Both')], header: true, columns: 2, rows: 1 }],
          [
            { runs: [text('1')], header: false, columns: 1, rows: 1 },
            { runs: [text('2')], header: false, columns: 1, rows: 1 },
          ],
        ],
        caption: [text('Table 1: Numbers.')],
      },
      { kind: 'code', id: null, text: 'a = 1\n  b' },
      { kind: 'quote', id: null, runs: [text('Said.')] },
    ]);
  });

  it('reads lists, nested ones too, and the references by their anchors', async () => {
    const [list, references] =
      await read(`<ul class="ltx_itemize" id="S1.I1"><li class="ltx_item"><span class="ltx_tag">•</span>
        <div class="ltx_para"><p>One.</p><p>More.</p><ol><li class="ltx_item"><span class="ltx_tag">a)</span><p>Inner</p></li></ol></div></li></ul>
      <section class="ltx_bibliography" id="bib"><ul class="ltx_biblist"><li class="ltx_bibitem" id="bib.bib1"><span class="ltx_tag">[1]</span><span class="ltx_bibblock">Lovelace.</span></li></ul></section>`);
    expect(list).toMatchObject({
      items: [
        { label: null, depth: 0, runs: [text('One. More.')] },
        { label: 'a)', depth: 1, runs: [text('Inner')] },
      ],
    });
    expect(references).toMatchObject({
      kind: 'list',
      id: 'bib',
      items: [{ id: 'bib.bib1', label: '[1]', runs: [text('Lovelace.')] }],
    });
  });

  it('lets no script and no markup through, and no page exhausts the stack', async () => {
    const deep = `${'<div>'.repeat(30_000)}<p>x</p>`;
    const blocks = await read(
      `<script>alert(1)</script><p class="ltx_p">&lt;b&gt; <img src=x onerror=alert(1)> ok</p>${deep}`,
    );
    expect(blocks).toEqual([{ kind: 'paragraph', id: null, runs: [text('<b> ok')] }]);
  });

  it('gives what the library accepts', async () => {
    const blocks = (
      await readLatexml(page('<p>a</p><table class="ltx_equation"><tr><td></td></tr></table>'), address)
    )?.blocks;
    const stored = { paper: '2606.10001', source: 'arxiv-html', version: 'v2', fetchedAt: 1, blocks };
    expect(pageTextSchema.safeParse(stored).success).toBe(true);
    expect(textOfRuns([{ kind: 'math', tex: 'x' }])).toBe('x');
  });
});
