import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PaperId, paperId } from '../../../shared/library/ids.ts';
import { type FilesNow, type HeldPart, planFiles } from './plan-files.ts';

const MB = 1_000_000;
const paper = (number: number): PaperId => paperId(`2606.${10_000 + number}`);
const pdf = (number: number, bytes: number): HeldPart => ({
  paper: paper(number),
  part: 'pdf',
  bytes,
  sha256: null,
});
/** The higher the number, the later its paper was of use. */
const lastUse = (id: PaperId): number => Number(id.slice(5));
const now = (more: Partial<FilesNow>): FilesNow => ({
  budget: 20 * MB,
  held: [],
  ruled: [],
  safe: new Set(),
  lastUse,
  ...more,
});
const numbers = (parts: readonly { readonly paper: PaperId }[]) =>
  parts.map(({ paper: id }) => Number(id.slice(5)) - 10_000);

describe('planFiles', () => {
  it('takes nothing while there is room', () => {
    expect(planFiles(now({ held: [pdf(1, 10 * MB), pdf(2, 10 * MB)] }))).toEqual({ fetch: [], evict: [] });
  });

  it('lets what was of use least recently give way', () => {
    const held = [pdf(3, 9 * MB), pdf(1, 9 * MB), pdf(2, 9 * MB)];
    expect(numbers(planFiles(now({ held })).evict)).toEqual([1]);
  });

  it('never takes what is safe, however little room there is', () => {
    const held = [pdf(1, 50 * MB), pdf(2, 9 * MB)];
    const { evict } = planFiles(now({ budget: 0, held, safe: new Set([paper(1)]) }));
    expect(numbers(evict)).toEqual([2]);
  });

  it('brings by rule what fits, the latest first, and makes room for it', () => {
    const ruled = [1, 5, 6].map((number) => ({ paper: paper(number), part: 'pdf' as const }));
    const plan = planFiles(now({ held: [pdf(3, 9 * MB), pdf(2, 9 * MB)], ruled }));
    expect(numbers(plan.fetch)).toEqual([6, 5]);
    expect(numbers(plan.evict)).toEqual([2]);
    expect(plan.fetch.every(({ by }) => by === 'rule')).toBe(true);
  });

  it('is content with what it did: carried out, the same facts ask for nothing more', () => {
    const parts = fc.uniqueArray(
      fc.record({ number: fc.integer({ min: 1, max: 40 }), bytes: fc.integer({ min: 1, max: 4 * MB }) }),
      { selector: ({ number }) => number, maxLength: 30 },
    );
    fc.assert(
      fc.property(
        parts,
        fc.array(fc.integer({ min: 41, max: 60 })),
        fc.integer({ min: 0, max: 40 * MB }),
        (have, wish, budget) => {
          const held = have.map(({ number, bytes }) => pdf(number, bytes));
          const safe = new Set(held.filter(({ bytes }) => bytes % 3 === 0).map((part) => part.paper));
          const ruled = [...new Set(wish)].map((number) => ({ paper: paper(number), part: 'pdf' as const }));
          const plan = planFiles({ budget, held, ruled, safe, lastUse });
          const gone = new Set(plan.evict.map((part) => part.paper));
          const left = held.filter((part) => !gone.has(part.paper));
          expect(plan.evict.some((part) => safe.has(part.paper))).toBe(false);
          const came = plan.fetch.map(
            (wished): HeldPart => ({ paper: wished.paper, part: 'pdf', bytes: 4 * MB, sha256: null }),
          );
          const rest = ruled.filter((part) => !came.some((each) => each.paper === part.paper));
          expect(planFiles({ budget, held: [...left, ...came], ruled: rest, safe, lastUse })).toEqual({
            fetch: [],
            evict: [],
          });
        },
      ),
    );
  });
});
