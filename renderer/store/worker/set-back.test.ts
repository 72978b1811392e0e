import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../database.ts';
import { metaNumber, metaText } from '../meta.ts';
import { recordAct } from '../record-act.ts';
import { startOverIfSetBack } from './set-back.ts';

let library: Library;
const paper = '2606.00001';

beforeEach(async () => {
  library = new Library(crypto.randomUUID());
  await recordAct(library, 1_000, 'starred', () => [{ kind: 'star', key: paper, value: { at: 1_000 } }]);
});

describe('startOverIfSetBack', () => {
  it('leaves a database alone that is not behind the journal', async () => {
    const device = await metaText(library, 'device');
    await startOverIfSetBack(library, async () => 1);
    expect(await metaText(library, 'device')).toBe(device);
    expect(await library.outbox.count()).toBe(1);
  });

  it('makes a database that is behind a new device that agrees with no generation', async () => {
    const device = await metaText(library, 'device');
    await startOverIfSetBack(library, async () => 7);
    expect(await metaText(library, 'device')).not.toBe(device);
    expect(await metaNumber(library, 'seq')).toBe(0);
    expect(await metaText(library, 'generation')).toBe('');
    expect(await library.outbox.count()).toBe(0);
    expect(await library.stars.get(paper)).toBeDefined();
  });
});
