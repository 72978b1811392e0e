import { describe, expect, test } from 'vitest';
import { entries, get, idsOf, inner, papersOf, started } from './test-client.ts';

describe('the feed grows with the clock', () => {
  test('an edition opens after the evening in New York, fills during its day and for days after', async () => {
    const server = await started({ now: '2026-06-10T00:10:00Z' });
    const count = async (): Promise<number> => (await entries(server, 'date=2026-06-10&limit=100')).length;
    expect(await count()).toBe(0);
    server.control.apply({ now: '2026-06-10T03:00:00Z' });
    const morning = await count();
    server.control.apply({ now: '2026-06-10T20:00:00Z' });
    const evening = await count();
    server.control.apply({ now: '2026-06-18T20:00:00Z' });
    const complete = await count();
    expect(morning).toBeGreaterThan(0);
    expect(evening).toBeGreaterThan(morning);
    expect(complete).toBeGreaterThan(evening);
    server.control.apply({ now: '2027-01-18T20:00:00Z' });
    expect(await count()).toBe(complete);
  });

  test('upvotes, comments and stars only rise; summaries and organizations arrive later', async () => {
    const server = await started({ now: '2026-06-10T20:00:00Z' });
    const early = await entries(server, 'date=2026-06-10');
    server.control.apply({ advanceHours: 24 * 9 });
    const later = new Map(
      (await entries(server, 'date=2026-06-10')).map((entry) => [inner(entry, 'paper').id, entry]),
    );
    const totals = { upvotes: 0, comments: 0, stars: 0, summaries: 0, organizations: 0 };
    for (const before of early) {
      const [one, after] = [inner(before, 'paper'), later.get(inner(before, 'paper').id)];
      const two = inner(after, 'paper');
      totals.upvotes += Number(two.upvotes) - Number(one.upvotes);
      totals.comments += Number(after?.numComments) - Number(before.numComments);
      totals.stars += Number(two.githubStars ?? 0) - Number(one.githubStars ?? 0);
      totals.summaries += Number('ai_summary' in two) - Number('ai_summary' in one);
      totals.organizations += Number('organization' in two) - Number('organization' in one);
      expect(Number(two.upvotes)).toBeGreaterThanOrEqual(Number(one.upvotes));
      if ('ai_summary' in one) expect(two.ai_summary).toBe(one.ai_summary);
    }
    for (const [what, rise] of Object.entries(totals)) expect(rise, what).toBeGreaterThan(0);
  });

  test('the same seed and instant give the same papers, whichever way one came there', async () => {
    const [one, two, other] = await Promise.all([
      started({ seed: 7 }),
      started({ seed: 7, now: '2026-06-01T00:00:00Z' }),
      started({ seed: 8 }),
    ]);
    two.control.apply({ now: '2026-06-12T20:00:00Z' });
    const plain = async (server: typeof one) =>
      JSON.stringify(await entries(server, 'date=2026-06-10')).replaceAll(server.url, '');
    expect(await plain(one)).toBe(await plain(two));
    expect(await plain(one)).not.toBe(await plain(other));
  });

  test('dates before the first of --days are empty, and the first date stays when time goes on', async () => {
    const server = await started({ days: 5 });
    expect(server.control.report().firstDate).toBe('2026-06-08');
    expect(await entries(server, 'date=2026-06-05')).toEqual([]);
    server.control.apply({ advanceHours: 100 });
    expect(await entries(server, 'date=2026-06-08')).not.toEqual([]);
  });

  test('a test can add a late paper to a past date, change and remove papers', async () => {
    const server = await started();
    const before = idsOf(await entries(server, 'date=2026-05-06&limit=100'));
    const { added } = server.control.apply({
      addPaper: {
        date: '2026-05-06',
        title: 'A Late $k$-NN Paper',
        upvotes: 9999,
        paper: { githubStars: 3 },
      },
    });
    const [id] = added;
    const [first, ...rest] = papersOf(await entries(server, 'date=2026-05-06&limit=100'));
    expect(first).toMatchObject({ id, title: 'A Late $k$-NN Paper', upvotes: 9999, githubStars: 3 });
    expect(rest.map((paper) => paper.id)).toEqual(before);
    expect((await get(server, `/api/papers/${id}`)).body).toMatchObject({ id, title: 'A Late $k$-NN Paper' });
    server.control.apply({ setUpvotes: { id: String(before.at(-1)), upvotes: 5000 } });
    expect(idsOf(await entries(server, 'date=2026-05-06')).slice(0, 2)).toEqual([id, before.at(-1)]);
    server.control.apply({
      removePaper: { id: String(id) },
      amendPaper: { id: String(before[0]), paper: { summary: null } },
    });
    expect(idsOf(await entries(server, 'date=2026-05-06'))).not.toContain(id);
    expect((await get(server, `/api/papers/${id}`)).status).toBe(404);
    expect((await get(server, `/api/papers/${before[0]}`)).body).toMatchObject({ summary: null });
  });
});
