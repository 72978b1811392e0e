import { cp, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type FeedServer, startFeedServer } from '../build/feed-server/server.ts';
import { friday } from './harness/feed.ts';
import type { LibraryWindow } from './harness/library-window.ts';
import { Profile } from './harness/profile.ts';
import type { RunningApp } from './harness/running-app.ts';
import { expect, test } from './harness/test.ts';

/** A library in which a reader has made more than a thousand changes, closed; each test damages a copy. */
interface Precious {
  readonly profile: Profile;
  readonly feed: FeedServer;
  /** Lines of the journal. */
  readonly changes: number;
  /** Papers, all of them read. */
  readonly papers: number;
  /** The paper that carries the tag and the note. */
  readonly title: string;
}

const stars = 12;
const note = 'Worth a thousand others.';
const anHourLater = '2026-06-12T13:00:00Z';
const journal = path.join('journal', 'journal-0.jsonl');
const database = path.join('IndexedDB', 'offprint_app_0.indexeddb.leveldb');

// One library for all tests of the file, made once.
test.describe.configure({ mode: 'default', timeout: 120_000 });
let made: Precious | null = null;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const feed = await startFeedServer({
    seed: 11,
    days: 35,
    papers: 50,
    now: friday,
    faults: [{ kind: 'wrong-type-picture', rate: 1 }],
  });
  const profile = await Profile.fresh();
  const app = await profile.open({ feed: feed.url });
  const { window } = app;
  await window.expectUpToDate();
  const title = await window.openAt(0);
  await window.addTag('precious');
  await window.note.fill(note);
  await profile.journalled('precious', note);
  await window.note.press('Escape');
  await window.goTo('All papers');
  const papers = Number(await window.options.first().getAttribute('aria-setsize'));
  await window.button('Mark all as read').click();
  await expect(window.messages).toContainText(/papers marked as read/);
  await window.goTo('Today');
  for (let star = stars - 1; star >= 0; star -= 1) {
    await window.openAt(star);
    await expect(window.star).toHaveAttribute('aria-pressed', 'false');
    await window.star.click();
    await expect(window.star).toHaveAttribute('aria-pressed', 'true');
  }
  await window.goTo('Starred');
  await window.expectPapers(stars);
  const acts = papers + stars + 3;
  expect(acts).toBeGreaterThan(1_000);
  // The time spent reading is journalled beside what is done, as often as it takes.
  const done = (journal: string) => linesOf(journal).filter((line) => !line.includes('"kind":"activity"'));
  await expect.poll(async () => done(await profile.journal()).length).toBe(acts);
  await app.quit();
  const changes = linesOf(await profile.journal()).length;
  made = { profile, feed, changes, papers, title };
});

test.afterAll(async () => {
  await made?.profile.dispose();
  await made?.feed.close();
});

function precious(): Precious {
  if (made === null) throw new Error('the library was not made');
  return made;
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** Puts the library into a test's own profile. */
const copyTo = (profile: Profile): Promise<void> =>
  cp(precious().profile.folder, profile.folder, {
    recursive: true,
    // Links to a process that is gone.
    filter: (source) => !path.basename(source).startsWith('Singleton'),
  });

/** Starts the app on it an hour later and waits for its first list; the feed stands still meanwhile. */
async function reopen(profile: Profile): Promise<RunningApp> {
  const { feed } = precious();
  feed.control.apply({ now: friday });
  const app = await profile.open({ feed: feed.url, now: anHourLater });
  await app.window.options.first().waitFor({ timeout: 20_000 });
  return app;
}

async function expectUnread(window: LibraryWindow, unread: number): Promise<void> {
  const { page } = window;
  await page.getByRole('checkbox', { name: 'Unread only' }).check();
  if (unread === 0) await expect(page.getByText('All read.')).toBeVisible();
  else await window.expectPapers(unread);
  await page.getByRole('checkbox', { name: 'Unread only' }).uncheck();
}

/** Everything that the reader did is there. */
async function expectAll(
  { window }: RunningApp,
  lost: { stars?: number; read?: number } = {},
): Promise<void> {
  const { papers, title } = precious();
  await window.expectUpToDate();
  await window.goTo('Starred');
  await window.expectPapers(stars - (lost.stars ?? 0));
  await window.goTo('Notes');
  await window.open(title);
  await expect(window.button('Remove tag precious')).toBeVisible();
  await expect(window.note).toHaveValue(note);
  await window.goTo('All papers');
  await window.expectPapers(papers);
  await expectUnread(window, lost.read ?? 0);
}

test('a deleted database costs none of a thousand changes', async ({ profile }) => {
  await copyTo(profile);
  await profile.deleteDatabase();
  const app = await reopen(profile);
  await expect(app.window.messages).toContainText(rebuiltFrom(precious().changes));
  await expectAll(app);
});

const current = /^CURRENT$/;
const manifest = /^MANIFEST-/;
const log = /\.log$/;

for (const [what, pattern] of Object.entries({ CURRENT: current, MANIFEST: manifest, log })) {
  test(`a database whose ${what} is overwritten costs none of a thousand changes`, async ({ profile }) => {
    await copyTo(profile);
    const file = await databaseFile(profile, pattern);
    const { length } = await readFile(file);
    await writeFile(file, Buffer.alloc(length, 'damaged!'));
    await expectAll(await reopen(profile));
  });
}

// Chromium gives such a database up by itself and makes an empty one.
for (const [what, pattern] of Object.entries({ MANIFEST: manifest, log })) {
  test(`a database with one damaged byte in its ${what} costs none of them`, async ({ profile }) => {
    await copyTo(profile);
    await flipMiddle(await databaseFile(profile, pattern));
    await expectAll(await reopen(profile));
  });
}

test('a database that will not open is set aside when asked, and costs none of them', async ({ profile }) => {
  await copyTo(profile);
  // It names a file that is not there: Chromium takes that for no damage and refuses to open at every start.
  await flipMiddle(await databaseFile(profile, current));
  const first = await profile.open({ feed: precious().feed.url, now: anHourLater });
  await expect(first.window.page.getByText('The library database could not be used.')).toBeVisible();
  // The start that follows is the test's own.
  await first.electron.evaluate(({ app }) => {
    app.relaunch = () => {};
  });
  const closed = first.electron.waitForEvent('close');
  // The app may be gone before the driver hears that its click was done.
  const clicked = first.window
    .button('Set aside and rebuild')
    .click()
    .catch(() => {});
  await closed;
  await clicked;

  const app = await reopen(profile);
  await expect(app.window.messages).toContainText(rebuiltFrom(precious().changes));
  await expectAll(app);
  expect(
    (await readdir(profile.folder)).filter((name) => name.startsWith('database-set-aside-')),
  ).toHaveLength(1);
});

test('a torn end of the journal costs at most its last line', async ({ profile }) => {
  await copyTo(profile);
  const file = path.join(profile.folder, journal);
  const { length } = await readFile(file);
  await truncate(file, length - 10);
  await profile.deleteDatabase();
  const app = await reopen(profile);
  await expect(app.window.messages).toContainText(rebuiltFrom(precious().changes - 1));
  // The last thing that the reader did was to star a paper.
  await expectAll(app, { stars: 1 });
});

test('a damaged byte in the journal costs its line alone, and the app tells', async ({ profile }) => {
  await copyTo(profile);
  const file = path.join(profile.folder, journal);
  await flipMiddle(file);
  await profile.deleteDatabase();
  const app = await reopen(profile);
  await expect(app.window.messages).toContainText(rebuiltFrom(precious().changes - 1));
  // The line in the middle says that a paper was read.
  await expectAll(app, { read: 1 });
  const alert = app.window.page.getByRole('alert');
  await expect(alert).toContainText('A part of the journal could not be read.');
  await expect(alert).toContainText(/damaged-line in journal-0\.jsonl, line \d+/);
  expect(await readFile(`${file}.damaged`, 'utf8')).toContain('"kind":"seen"');
});

const rebuiltFrom = (changes: number): string => `rebuilt from ${changes.toLocaleString('en-US')} changes`;

async function databaseFile(profile: Profile, pattern: RegExp): Promise<string> {
  const folder = path.join(profile.folder, database);
  const name = (await readdir(folder)).find((each) => pattern.test(each));
  if (name === undefined) throw new Error(`no ${pattern} in ${folder}`);
  return path.join(folder, name);
}

async function flipMiddle(file: string): Promise<void> {
  const bytes = await readFile(file);
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 0x04, middle);
  await writeFile(file, bytes);
}
