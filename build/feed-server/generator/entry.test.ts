import { describe, expect, test } from 'vitest';
import { entries, inner, type Loose, papersOf, started } from '../test-client.ts';
import { isRecord } from '../unknown.ts';

const share = (list: readonly Loose[], is: (each: Loose) => boolean): number =>
  list.filter(is).length / list.length;

describe('entries of the feed', () => {
  test('of 2024: newlines in inner titles only, real instants, missing keys', async () => {
    const server = await started();
    const list = await entries(server, 'month=2024-10&limit=100');
    const wrapped = list.filter((entry) => String(inner(entry, 'paper').title).includes('\n'));
    expect(wrapped.length).toBeGreaterThan(10);
    for (const entry of list) {
      const paper = inner(entry, 'paper');
      expect(String(paper.title).replace(/\n {2}/g, ' ')).toBe(entry.title);
      expect(String(entry.title)).not.toContain('\n');
      expect(paper.publishedAt).toMatch(/T\d\d:\d\d:\d\d\.000Z$/);
      for (const key of [
        'submittedOnDailyAt',
        'submittedOnDailyBy',
        'ai_summary',
        'ai_keywords',
        'organization',
        'githubRepo',
      ])
        expect(paper).not.toHaveProperty(key);
      for (const key of ['summary', 'isAuthorParticipating', 'organization'])
        expect(entry).not.toHaveProperty(key);
      for (const key of ['_id', 'isHfAdmin', 'isUserFollowing'])
        expect(entry.submittedBy).not.toHaveProperty(key);
    }
    expect(share(list, (entry) => String(inner(entry, 'paper').publishedAt).endsWith('T00:00:00.000Z'))).toBe(
      0,
    );
  });

  test('of March 2026: real instants, one-line titles, the outer time five hours early', async () => {
    const server = await started();
    for (const entry of await entries(server, 'date=2026-03-04')) {
      const paper = inner(entry, 'paper');
      expect(entry.title).toBe(paper.title);
      expect(entry.summary).toBe(paper.summary);
      expect(paper.submittedOnDailyAt).not.toMatch(/T00:00:00\.000Z$/);
      expect(Date.parse(String(paper.publishedAt)) - Date.parse(String(entry.publishedAt))).toBe(
        5 * 3_600_000,
      );
    }
  });

  test('near the edge of a day the submission time names the next date', async () => {
    const server = await started();
    const march = [
      '2026-03-02',
      '2026-03-03',
      '2026-03-04',
      '2026-03-05',
      '2026-03-06',
      '2026-03-09',
      '2026-03-10',
    ];
    const missed = await Promise.all(
      march.map(
        async (date) =>
          papersOf(await entries(server, `date=${date}`)).filter(
            (paper) => !String(paper.submittedOnDailyAt).startsWith(date),
          ).length,
      ),
    );
    expect(missed.reduce((sum, count) => sum + count)).toBeGreaterThan(0);
  });

  test('of June 2026: times cut to midnight, the outer one four hours early, names beside users', async () => {
    const server = await started();
    for (const entry of await entries(server, 'date=2026-06-10')) {
      const paper = inner(entry, 'paper');
      expect(paper.publishedAt).toMatch(/T00:00:00\.000Z$/);
      expect(paper.submittedOnDailyAt).toBe('2026-06-10T00:00:00.000Z');
      expect(entry.publishedAt).toMatch(/T20:00:00\.000Z$/);
      const by = inner(paper, 'submittedOnDailyBy');
      expect(by.name).toBe(by.user);
      expect(paper.publishedAt).toMatch(
        new RegExp(`^20${String(paper.id).slice(0, 2)}-${String(paper.id).slice(2, 4)}`),
      );
    }
  });

  test('keys that are often missing are often missing, and both kinds of avatars occur', async () => {
    const server = await started();
    const list = await entries(server, 'month=2026-05&limit=100');
    const papers = papersOf(list);
    for (const key of ['ai_summary', 'organization', 'githubRepo', 'projectPage']) {
      expect(
        share(papers, (paper) => key in paper),
        key,
      ).toBeGreaterThan(0.25);
      expect(
        share(papers, (paper) => key in paper),
        key,
      ).toBeLessThan(0.98);
    }
    const avatars = list.map((entry) => String(inner(entry, 'submittedBy').avatarUrl));
    expect(avatars.some((url) => /^\/avatars\/[0-9a-f]{32}\.svg$/.test(url))).toBe(true);
    expect(avatars.some((url) => url.startsWith(`${server.url}/v1/`))).toBe(true);
  });

  test('rare things occur: null project pages, crowds of authors, withdrawn papers, hidden authors, TeX, long titles', async () => {
    const server = await started({ papers: 40 });
    const pages = await Promise.all(
      Array.from({ length: 25 }, (_, p) => entries(server, `limit=100&p=${p}`)),
    );
    const papers = papersOf(pages.flat());
    expect(papers.some(({ projectPage }) => projectPage === null)).toBe(true);
    expect(papers.some(({ projectPage }) => String(projectPage).startsWith('https://github.com/'))).toBe(
      true,
    );
    expect(papers.some(({ authors }) => Array.isArray(authors) && authors.length === 89)).toBe(true);
    expect(
      papers.some(
        ({ authors }) =>
          Array.isArray(authors) && authors.some((author) => isRecord(author) && author.hidden === true),
      ),
    ).toBe(true);
    expect(
      papers.some(
        ({ authors }) =>
          Array.isArray(authors) &&
          authors.some(
            (author) => isRecord(author) && author.status === 'claimed_verified' && isRecord(author.user),
          ),
      ),
    ).toBe(true);
    expect(papers.some(({ withdrawnAt }) => withdrawnAt !== undefined)).toBe(true);
    expect(papers.some(({ title }) => String(title).includes('$'))).toBe(true);
    expect(papers.some(({ title }) => String(title).length > 200)).toBe(true);
    expect(papers.some(({ mediaUrls }) => Array.isArray(mediaUrls))).toBe(true);
  });
});
