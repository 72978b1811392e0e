import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PaperId, paperId } from '../../../shared/library/ids.ts';
import type { HeldPart } from '../held-parts.ts';
import { type FilesNow, planFiles, type RuledPart } from './plan-files.ts';

const MB = 1_000_000;
const paper = (number: number): PaperId => paperId(`2606.${10_000 + number}`);
const pdf = (number: number, bytes: number): HeldPart => ({
  paper: paper(number),
  part: 'pdf',
  bytes,
  files: [],
  own: false,
});
const ruledPdf = (number: number): RuledPart => ({ paper: paper(number), part: 'pdf', bytes: 4 * MB });
/** The higher the number, the later its paper was of use. */
const lastUse = (id: PaperId): number => Number(id.slice(5));
const now = (more: Partial<FilesNow>): FilesNow => ({
  budget: 20 * MB,
  held: [],
  ruled: [],
  safe: new Set(),
  newest: new Set(),
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

  it('counts pictures and comments too; comments stay, pictures of the newest editions as well', () => {
    const held: HeldPart[] = [
      { ...pdf(1, 6 * MB), part: 'comments' },
      { ...pdf(2, 6 * MB), part: 'pictures' },
      { ...pdf(3, 6 * MB), part: 'pictures' },
      pdf(4, 6 * MB),
    ];
    const { evict } = planFiles(now({ held, newest: new Set([paper(2)]) }));
    expect(evict).toEqual([held[2]]);
  });

  it('leaves the reader’s own files out of the count and on the disk', () => {
    const held = [{ ...pdf(1, 90 * MB), own: true }, pdf(2, 20 * MB)];
    expect(planFiles(now({ held })).evict).toEqual([]);
  });

  it('does not fetch again what was too large when it was here', () => {
    const ruled = [{ ...ruledPdf(9), bytes: 30 * MB }];
    expect(planFiles(now({ ruled })).fetch).toEqual([]);
  });

  it('brings by rule what fits, the latest first, and makes room for it', () => {
    const ruled = [1, 5, 6].map(ruledPdf);
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
          const ruled = [...new Set(wish)].map(ruledPdf);
          const plan = planFiles({ budget, held, ruled, safe, newest: new Set(), lastUse });
          const gone = new Set(plan.evict.map((part) => part.paper));
          const left = held.filter((part) => !gone.has(part.paper));
          expect(plan.evict.some((part) => safe.has(part.paper))).toBe(false);
          const came = plan.fetch.map((wished): HeldPart => ({ ...pdf(1, 4 * MB), paper: wished.paper }));
          const rest = ruled.filter((part) => !came.some((each) => each.paper === part.paper));
          expect(
            planFiles({ budget, held: [...left, ...came], ruled: rest, safe, newest: new Set(), lastUse }),
          ).toEqual({
            fetch: [],
            evict: [],
          });
        },
      ),
    );
  });
});
