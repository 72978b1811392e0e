import { describe, expect, it } from 'vitest';
import { type Destinations, placeOf } from './destination.ts';

const reference = { num: 7, gen: 0 };
const named = new Map<string, unknown[]>([['bib3', [reference, { name: 'XYZ' }, 54, 700, null]]]);
const document: Destinations = {
  numPages: 4,
  getDestination: async (name: string) => named.get(name) ?? null,
  getPageIndex: async ({ num }: { num: number }) => {
    if (num !== 7) throw new Error('no such page');
    return 2;
  },
};
const place = (destination: string | unknown[]) => placeOf(document, destination);

describe('placeOf', () => {
  it('finds names and places', async () => {
    expect(await place('bib3')).toEqual({ page: 2, left: 54, top: 700 });
    expect(await place([1, { name: 'FitH' }, 300])).toEqual({ page: 1, left: null, top: 300 });
    expect(await place([0, { name: 'Fit' }])).toEqual({ page: 0, left: null, top: null });
    expect(await place([reference, { name: 'XYZ' }, null, null, 1])).toEqual({
      page: 2,
      left: null,
      top: null,
    });
  });

  it.each([['unknown'], [[]], [[9, { name: 'Fit' }]], [[{ num: 1, gen: 0 }, { name: 'Fit' }]], [['x', 3]]])(
    'says so when it leads nowhere: %o',
    async (destination) => expect(await place(destination)).toBeNull(),
  );
});
