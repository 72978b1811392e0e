import { describe, expect, it } from 'vitest';
import { newTagId } from './ids.ts';
import { keepOfflineAtFirst, readKeepOffline } from './keep-offline.ts';

describe('readKeepOffline', () => {
  it('reads what was set', () => {
    const tag = newTagId();
    const set = {
      rules: [
        { when: 'starred' },
        { when: 'reading-list' },
        { when: 'tag', tag },
        { when: 'top', papers: 3 },
      ],
      parts: ['text', 'pdf'],
      budget: 7,
    };
    expect(readKeepOffline(set)).toEqual(set);
  });

  it('leaves out what it does not know', () => {
    const rules = [
      { when: 'full-moon' },
      { when: 'tag', tag: 7 },
      { when: 'top', papers: 0.5 },
      null,
      { when: 'top', papers: 900 },
    ];
    expect(readKeepOffline({ rules, parts: ['pdf', 'smell'], budget: -1 })).toEqual({
      rules: [{ when: 'top', papers: 20 }],
      parts: ['pdf'],
      budget: 0,
    });
  });

  it.each([undefined, null, 'x', {}, { rules: [], parts: [] }, { rules: 'all', parts: [], budget: 1 }])(
    'takes %j for not set',
    (value) => expect(readKeepOffline(value)).toBe(keepOfflineAtFirst),
  );
});
