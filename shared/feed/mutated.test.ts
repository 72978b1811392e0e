import { expect, it } from 'vitest';
import { calendarDate } from '../library/ids.ts';
import { feedPaperSchema } from '../library/paper.ts';
import { readDailyPapers } from './read-answer.ts';

const rounds = 1_000;
const perAnswer = 12;
const longest = 60_000;

/** The same numbers for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const entry = (at: number) => ({
  title: `Paper ${at}`,
  summary: 'We begin.',
  publishedAt: '2026-06-12T00:00:00.000Z',
  thumbnail: `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2606.${10_000 + at}.png`,
  numComments: at,
  submittedBy: { name: 'ada', fullname: 'Ada Lovelace' },
  paper: {
    id: `2606.${10_000 + at}`,
    title: `Paper ${at}`,
    summary: 'We begin.',
    authors: [{ name: 'Ada Lovelace', hidden: false }, { name: 'Charles Babbage' }],
    publishedAt: '2026-06-11T00:00:00.000Z',
    submittedOnDailyAt: '2026-06-12T00:00:00.000Z',
    upvotes: 10 + at,
    ai_keywords: ['engines'],
    githubRepo: 'https://github.com/ada/engine',
    organization: { name: 'engines', fullname: 'Engines' },
  },
});

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

/** What stands where something else was meant. */
const oddities: readonly ((random: () => number) => unknown)[] = [
  () => null,
  () => 7,
  () => -1e308,
  () => true,
  () => '',
  () => [],
  () => ({}),
  () => 'x'.repeat(2_000_000),
  () => nested(3_000),
  () => '9999-99-99T99:99:99Z',
  () => '\u0000\ufffd\ud800\u202e<script>alert(1)</script>',
  () => new TextDecoder().decode(new Uint8Array([0xff, 0xfe, 0xc3, 0x28, 0x41])),
  () => 'javascript:alert(1)',
  () => 'https://user:secret@10.0.0.1/x',
  (random) => `2606.${10_000 + Math.floor(random() * perAnswer)}`,
];

/** Puts something odd at one place of an entry, or in the place of the whole of it. */
function mutated(random: () => number, sent: ReturnType<typeof entry>): unknown {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const odd = pick(oddities)?.(random);
  const where = random();
  if (where < 0.08) return odd;
  const target: object = where < 0.75 ? sent.paper : sent;
  const key = pick(Object.keys(target)) ?? 'id';
  if (random() < 0.15) Reflect.deleteProperty(target, key);
  else Reflect.set(target, key, odd);
  return sent;
}

it('keeps the good entries of 1,000 spoilt answers and says which it left out', () => {
  const random = seeded(20_260_612);
  for (let round = 0; round < rounds; round += 1) {
    const good = Array.from({ length: perAnswer }, (_, at) => entry(at));
    const at = Math.floor(random() * perAnswer);
    const bad = mutated(random, entry(perAnswer + at));
    const answer: unknown[] = [...good.slice(0, at), ...good.slice(at)];
    // Behind the good ones, so that an id it repeats is its own fault.
    answer.push(bad);
    const { papers, rejected } = readDailyPapers(answer, {
      endpoint: 'https://huggingface.co',
      edition: calendarDate('2026-06-12'),
    });
    const ids = papers.map(({ id }) => String(id));
    expect(ids.slice(0, perAnswer), `round ${round}`).toEqual(good.map(({ paper }) => paper.id));
    expect(papers.length + rejected.length, `round ${round}`).toBe(answer.length);
    expect(rejected.every(({ index, reason }) => index === perAnswer && reason !== '')).toBe(true);
    for (const paper of papers.slice(perAnswer)) {
      expect(feedPaperSchema.safeParse(paper).success, `round ${round}`).toBe(true);
      expect(JSON.stringify(paper).length, `round ${round}`).toBeLessThan(longest);
      const addresses = [paper.projectPage, paper.githubRepo, paper.thumbnail, ...paper.media].join(' ');
      expect(addresses).not.toMatch(/javascript:|secret@/);
    }
  }
});
