import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fridayDate } from './harness/feed.ts';
import { expect, test } from './harness/test.ts';

test('commands are answered by the running app', async ({ profile, feed }) => {
  const [paper] = await feed.edition(fridayDate);
  if (paper === undefined) throw new Error('the edition is empty');
  const { window } = await profile.open({ feed: feed.url });
  await window.expectUpToDate();
  await window.open(paper.title);
  await window.star.click();
  await expect(window.star).toHaveAttribute('aria-pressed', 'true');

  const found = await profile.command(['search', paper.title, '--json', '--limit', '1']);
  expect(JSON.parse(found.out)).toMatchObject([{ id: paper.id, title: paper.title, starred: true }]);
  expect(found.code).toBe(0);

  const file = path.join(profile.folder, 'starred.bib');
  expect(
    await profile.command(['export', '--list', 'starred', '--format', 'bibtex', '--output', file]),
  ).toMatchObject({ code: 0, out: '' });
  expect(await readFile(file, 'utf8')).toContain(paper.id);
  expect((await profile.command(['export', '--list', 'No such', '--format', 'bibtex'])).code).toBe(3);
  expect(await profile.command(['serach', paper.title])).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('Usage: offprint [COMMAND]'),
  });

  // A link from another program comes as an argument of a second start; only three kinds are followed.
  await window.goTo('Today');
  await profile.command(['offprint://list/starred']);
  await expect(window.heading).toHaveText('Starred');
  await profile.command(['offprint://settings/x']);
  await profile.command([`offprint://paper/${paper.id}`]);
  await expect(window.article).toHaveAccessibleName(paper.title);
  await expect(window.heading).toHaveText('All papers');
});

test('commands work without a window and without a display', async ({ profile, feed }) => {
  // A new library has its first papers before it is searched.
  const first = await profile.command(['search', 'attention', '--json'], { display: false });
  expect(first).toMatchObject({ code: 0, out: expect.stringContaining('2505.23520') });
  const synced = await profile.command(['sync'], { feed: feed.url, display: false });
  expect(synced).toMatchObject({ code: 0, out: 'Up to date.\n' });
  const [paper] = await feed.edition(fridayDate);
  const found = await profile.command(['search', paper?.title ?? '', '--limit', '1'], { display: false });
  expect(found.out).toContain(paper?.id ?? 'no paper');
  // A PDF by its file, a paper by its id; both are there when the window comes.
  const pdf = path.join(profile.folder, 'mine.pdf');
  await writeFile(pdf, Buffer.from(await (await fetch(`${feed.url}/pdf/${paper?.id}`)).arrayBuffer()));
  const added = await profile.command(['add', pdf], { feed: feed.url, display: false });
  expect(added).toMatchObject({ code: 0, out: expect.stringContaining(paper?.title ?? '') });
  await feed.stop();
  expect((await profile.command(['sync'], { display: false })).code).toBe(1);
  // What cannot be asked for now waits on the disk for the next start with a network.
  const later = await profile.command(['add', '1706.03762'], { display: false });
  expect(later).toMatchObject({ code: 0, out: expect.stringContaining('1706.03762  waits') });
  expect(await readFile(path.join(profile.folder, 'files', 'wishes.json'), 'utf8')).toContain('1706.03762');
});
