import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../database.ts';
import { metaNumber, metaText } from '../meta.ts';
import { recordAct } from '../record-act.ts';
import { compareSequences } from './compare-sequences.ts';

let library: Library;
const paper = '2606.00001';

beforeEach(async () => {
  library = new Library(crypto.randomUUID());
  await recordAct(library, 1_000, 'starred', () => [{ kind: 'star', key: paper, value: { at: 1_000 } }]);
});

describe('compareSequences', () => {
  it('leaves a database alone that is not behind the journal', async () => {
    const device = await metaText(library, 'device');
    await compareSequences(library, async () => ({ seq: 1, damaged: false }));
    expect(await metaText(library, 'device')).toBe(device);
    expect(await library.outbox.count()).toBe(1);
  });

  it('makes a database that is behind a new device that agrees with no generation', async () => {
    const device = await metaText(library, 'device');
    await compareSequences(library, async () => ({ seq: 7, damaged: false }));
    expect(await metaText(library, 'device')).not.toBe(device);
    expect(await metaNumber(library, 'seq')).toBe(0);
    expect(await metaText(library, 'generation')).toBe('');
    expect(await library.outbox.count()).toBe(0);
    expect(await library.stars.get(paper)).toBeDefined();
  });

  it('lets the rebuild heal a journal that lost lines, without a new device', async () => {
    await library.outbox.clear();
    await library.meta.put({ name: 'generation', value: 'gen-1' });
    const device = await metaText(library, 'device');
    await compareSequences(library, async () => ({ seq: 1, damaged: false }));
    expect(await metaText(library, 'generation')).toBe('gen-1');
    await compareSequences(library, async () => ({ seq: 0, damaged: false }));
    expect(await metaText(library, 'generation')).toBe('');
    await library.meta.put({ name: 'generation', value: 'gen-1' });
    await compareSequences(library, async () => ({ seq: 1, damaged: true }));
    expect(await metaText(library, 'generation')).toBe('');
    expect(await metaText(library, 'device')).toBe(device);
  });
});
