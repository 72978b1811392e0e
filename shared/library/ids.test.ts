import { describe, expect, it } from 'vitest';
import {
  calendarDate,
  isCalendarDate,
  isDeviceId,
  isOwnPaper,
  isPaperId,
  isSha256,
  isTagId,
  newDeviceId,
  newTagId,
  ownPaperId,
  paperId,
  sha256Of,
  tagId,
} from './ids.ts';

describe('paper ids', () => {
  it.each(['2606.13392', '0704.0001', 'hep-th/9901001', 'math.GT/0309136', 'cs/0112017'])('take %s', (id) => {
    expect(paperId(id)).toBe(id);
  });

  it.each([
    '',
    '2606.13392v2',
    '2606.133921',
    '260.13392',
    '2606.133',
    ' 2606.13392',
    '2606.13392\n',
    '../2606.13392',
    'hep-th/99010011',
    'HEP-TH/9901001',
    'math.gt/0309136',
    'javascript:0000001',
  ])('refuse %j', (id) => {
    expect(isPaperId(id)).toBe(false);
    expect(() => paperId(id)).toThrow(RangeError);
  });
});

describe('calendar dates', () => {
  it.each(['2026-06-12', '2024-02-29', '2000-02-29', '2023-12-31'])('take %s', (day) => {
    expect(calendarDate(day)).toBe(day);
  });

  it.each([
    '',
    '2023-02-29',
    '2100-02-29',
    '2026-06-31',
    '2026-13-01',
    '2026-00-10',
    '2026-6-1',
    '2026-06-12T00:00',
  ])('refuse %j', (day) => {
    expect(isCalendarDate(day)).toBe(false);
    expect(() => calendarDate(day)).toThrow(RangeError);
  });
});

describe('made ids', () => {
  it('have their form and differ', () => {
    const tags = Array.from({ length: 50 }, newTagId);
    const devices = Array.from({ length: 50 }, newDeviceId);
    expect(tags.every(isTagId)).toBe(true);
    expect(devices.every(isDeviceId)).toBe(true);
    expect(new Set(tags).size).toBe(50);
    expect(new Set(devices).size).toBe(50);
  });

  it.each(['', 'short', 'ABCDEF01', 'agents and more', '../../../../x', 'a'.repeat(37)])(
    'are not tags: %j',
    (text) => {
      expect(isTagId(text)).toBe(false);
      expect(() => tagId(text)).toThrow(RangeError);
    },
  );

  it.each(['', 'aaaaaaa', 'aaaaaaaaa', 'AAAAAAAA', 'gggggggg'])('are not devices: %j', (text) => {
    expect(isDeviceId(text)).toBe(false);
  });
});

describe('names of files', () => {
  it('are 64 lower-case hex digits and nothing else', () => {
    expect(isSha256('0f'.repeat(32))).toBe(true);
    for (const text of [
      '0f'.repeat(31),
      '0F'.repeat(32),
      `${'0f'.repeat(31)}/.`,
      `${'0f'.repeat(32)}\n`,
      '',
    ]) {
      expect(isSha256(text)).toBe(false);
    }
  });
});

describe('a long text that is no id', () => {
  it('is cut in the message', () => {
    expect(() => paperId('x'.repeat(5_000))).toThrow(/^Not a paper id: x{80}$/);
  });
});

describe('a paper of the reader’s own', () => {
  it('is named after its file, and told from those of arXiv', () => {
    const own = ownPaperId(sha256Of('0123456789abcdef'.repeat(4)));
    expect(own).toBe('own-0123456789abcdef');
    expect(isPaperId(own)).toBe(true);
    expect(isOwnPaper(own)).toBe(true);
    expect(isOwnPaper(paperId('2606.10001'))).toBe(false);
    for (const wrong of ['own-', 'own-0123456789ABCDEF', 'own-0123456789abcdef0'])
      expect(isPaperId(wrong)).toBe(false);
  });
});
