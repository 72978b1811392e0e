import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, test } from './harness/test.ts';

test('a .bib file is previewed, imported line by line, and undone in one step', async ({ profile, feed }) => {
  const app = await profile.open({ feed: feed.url });
  const { window } = app;
  const { page } = window;
  await window.expectUpToDate();
  const [one, two] = await feed.edition('2026-06-12');
  if (one === undefined || two === undefined) throw new Error('the edition has no two papers');
  const file = path.join(profile.folder, 'thesis.bib');
  await writeFile(
    file,
    `@article{a, title = {Anything}, eprint = {${one.id}v1}, archivePrefix = {arXiv}, keywords = {imported tag}, annote = {From my old library.}}
@misc{b, title = {{${two.title}}}, note = {}}
@misc{c, title = {A Paper from Elsewhere}, author = {Knuth, Donald E.}, year = 2024, eprint = {2401.00007}, eprinttype = {arxiv}}
@book{d, title = {A Book}}
@misc{e, title = {never closed
`,
  );
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, file);
  await window.goTo('Settings');
  await window.button('Import…').click();
  const dialog = page.getByRole('dialog', { name: 'Import thesis.bib' });
  await expect(dialog.getByRole('status')).toHaveText(
    '2 lines of papers you have · 1 new paper · 2 lines not taken',
  );
  const row = (name: string) => dialog.getByRole('row').filter({ hasText: name });
  await expect(row('Anything')).toContainText('In your library, by arXiv id · 1 tag · 1 note');
  await expect(row(two.title)).toContainText('In your library, by title');
  await expect(row('A Paper from Elsewhere')).toContainText('New paper, by arXiv id');
  await expect(row('A Book')).toContainText('Not taken: no arXiv id');
  await expect(row('never closed')).toContainText('Not taken: cannot be read');

  await dialog.getByRole('textbox', { name: 'Tag them all' }).fill('thesis');
  await dialog.getByRole('button', { name: 'Import 3 papers' }).click();
  await expect(dialog.getByRole('status')).toContainText('Imported 3 papers.');
  const report = path.join(profile.folder, 'report.txt');
  await app.electron.evaluate(({ dialog: system }, chosen) => {
    system.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, report);
  await dialog.getByRole('button', { name: 'Save report…' }).click();
  await expect.poll(() => readFile(report, 'utf8').catch(() => '')).toContain('4\tA Book\tNot taken');
  await dialog.getByRole('button', { name: 'Done' }).click();

  await window.goTo('thesis');
  await window.expectPapers(3);
  await window.open('A Paper from Elsewhere');
  await window.open(one.title);
  await expect(window.note).toHaveValue('From my old library.');
  await expect(window.button('Remove tag imported tag')).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(window.link('thesis')).toBeHidden();
  await window.goTo('Notes');
  await expect(window.options).toHaveCount(0);
});

test('a folder of PDFs, Zotero with files and lists, and highlights of Readwise come in once', async ({
  profile,
  feed,
}) => {
  const app = await profile.open({ feed: feed.url });
  const { window } = app;
  const { page } = window;
  await window.expectUpToDate();
  const [one, two] = await feed.edition('2026-06-12');
  if (one === undefined || two === undefined) throw new Error('the edition has no two papers');
  const folder = path.join(profile.folder, 'papers');
  await mkdir(path.join(folder, 'below'), { recursive: true });
  const pdf = await fetch(`${feed.url}/pdf/${one.id}`).then((answer) => answer.arrayBuffer());
  await writeFile(path.join(folder, 'below', 'some name.pdf'), Buffer.from(pdf));
  await writeFile(path.join(folder, 'broken.pdf'), 'no PDF');
  const choose = (chosen: string): Promise<void> =>
    app.electron.evaluate(({ dialog }, where) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [where] });
    }, chosen);
  const row = (dialog: Locator, words: string): Locator => dialog.getByRole('row').filter({ hasText: words });
  await choose(folder);
  await window.goTo('Settings');
  await window.button('Import a folder of PDFs…').click();
  const pdfs = page.getByRole('dialog', { name: 'Import papers' });
  await expect(row(pdfs, 'broken.pdf')).toContainText('cannot be read');
  await expect(row(pdfs, 'by arXiv id')).toHaveCount(1);
  await pdfs.getByRole('button', { name: 'Import 1 paper', exact: true }).click();
  await expect(pdfs.getByRole('status')).toContainText('Imported 1 paper.');
  await pdfs.getByRole('button', { name: 'Done' }).click();

  await window.goTo('Today');
  await window.open(one.title);
  await expect(page.getByRole('img', { name: 'The PDF is on this machine' })).toBeVisible({
    timeout: 20_000,
  });

  // Words that the PDF has, and words that it has not.
  const words = one.summary.slice(0, 60).replaceAll('"', '""');
  const csv = path.join(profile.folder, 'readwise.csv');
  const from = `"${one.title.replaceAll('"', '""')}",Someone,https://arxiv.org/abs/${one.id}`;
  await writeFile(
    csv,
    `Highlight,Title,Author,URL,Note,Location,Date\n"${words}",${from},So it is.,1,2026-06-01\nWords that stand nowhere in this paper at all.,${from},,2,\n`,
  );
  const readwise = async (outcome: string): Promise<void> => {
    await choose(csv);
    await window.goTo('Settings');
    await window.button('Import…').click();
    const dialog = page.getByRole('dialog', { name: 'Import readwise.csv' });
    await expect(row(dialog, one.title)).toContainText(outcome);
    await dialog.getByRole('button', { name: 'Import 1 paper', exact: true }).click();
    await expect(dialog.getByRole('status')).toContainText('Imported 1 paper.');
    await dialog.getByRole('button', { name: 'Done' }).click();
  };
  await readwise('1 highlight found in the paper · 1 highlight quoted in the note');
  await readwise('2 highlights here already');
  await window.goTo('Highlights');
  await expect(page.getByText('So it is.')).toHaveCount(1);
  await window.goTo('Notes');
  await window.open(one.title);
  await expect(window.note).toHaveValue(/^## Imported highlights\n\n> Words that stand nowhere[^>]*$/);
  await page.keyboard.press('Control+z');
  await expect(window.options).toHaveCount(0);
  await window.goTo('Highlights');
  await expect(page.getByText('So it is.')).toHaveCount(0);

  const rdf = path.join(profile.folder, 'My Library.rdf');
  const second = await fetch(`${feed.url}/pdf/${two.id}`).then((answer) => answer.arrayBuffer());
  await mkdir(path.join(profile.folder, 'files', '8'), { recursive: true });
  await writeFile(path.join(profile.folder, 'files', '8', 'On Engines.pdf'), Buffer.from(second));
  await writeFile(rdf, zoteroRdf(two.id));
  await choose(rdf);
  await window.goTo('Settings');
  await window.button('Import…').click();
  const dialog = page.getByRole('dialog', { name: 'Import My Library.rdf' });
  await expect(row(dialog, 'On Engines')).toContainText(
    'In your library, by arXiv id · PDF · 1 tag · 1 list · 1 note',
  );
  await expect(row(dialog, 'On Engines')).toContainText('File not found: files/9/gone.pdf');
  await expect(row(dialog, 'A note by itself')).toContainText('a note that belongs to no paper');
  await dialog.getByRole('button', { name: 'Import 1 paper', exact: true }).click();
  await expect(dialog.getByRole('status')).toContainText('Imported 1 paper.');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(window.link('Thesis')).toBeVisible();
  await window.goTo('Methods');
  await window.expectPapers(1);
  await window.open(two.title);
  await expect(window.note).toHaveValue('A **good** one.');
  await expect(window.button('Remove tag engines')).toBeVisible();
  await expect(window.button('Read PDF')).toBeVisible();
  await expect(window.button('Download PDF')).toBeHidden();
});

/** An export of Zotero with a note, files, and a collection in another, about a paper of the feed. */
const zoteroRdf = (id: string): string => `<rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:bib="http://purl.org/net/biblio#" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:dcterms="http://purl.org/dc/terms/" xmlns:link="http://purl.org/rss/1.0/modules/link/">
    <rdf:Description rdf:about="https://arxiv.org/abs/${id}">
        <z:itemType>preprint</z:itemType>
        <dcterms:isReferencedBy rdf:resource="#item_7"/>
        <link:link rdf:resource="#item_8"/>
        <link:link rdf:resource="#item_9"/>
        <dc:subject>engines</dc:subject>
        <dc:title>On Engines</dc:title>
    </rdf:Description>
    <bib:Memo rdf:about="#item_7"><rdf:value>&lt;p&gt;A &lt;b&gt;good&lt;/b&gt; one.&lt;/p&gt;</rdf:value></bib:Memo>
    <z:Attachment rdf:about="#item_8">
        <z:itemType>attachment</z:itemType>
        <rdf:resource rdf:resource="files/8/On Engines.pdf"/>
        <link:type>application/pdf</link:type>
    </z:Attachment>
    <z:Attachment rdf:about="#item_9">
        <z:itemType>attachment</z:itemType>
        <rdf:resource rdf:resource="files/9/gone.pdf"/>
    </z:Attachment>
    <bib:Memo rdf:about="#item_40"><rdf:value>&lt;p&gt;A note by itself.&lt;/p&gt;</rdf:value></bib:Memo>
    <z:Collection rdf:about="#collection_1">
        <dc:title>Thesis</dc:title>
        <dcterms:hasPart rdf:resource="#collection_2"/>
    </z:Collection>
    <z:Collection rdf:about="#collection_2">
        <dc:title>Methods</dc:title>
        <dcterms:hasPart rdf:resource="https://arxiv.org/abs/${id}"/>
    </z:Collection>
</rdf:RDF>`;
