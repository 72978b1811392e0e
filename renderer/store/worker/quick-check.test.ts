import { expect, it } from 'vitest';
import { toLibrarySchema } from '../../../shared/contract/port.ts';
import { readPaper } from '../../../shared/feed/read-answer.ts';
import { calendarDate } from '../../../shared/library/ids.ts';
import { z } from '../../../shared/schema.ts';
import { quickCheck } from './quick-check.ts';

const isMessage = quickCheck(toLibrarySchema);
const blank = readPaper({ id: '2606.10001', title: 'A paper' }, 'https://huggingface.co');
const paper = {
  ...blank,
  abstract: { kind: 'abstract', text: 'What it says.' },
  authors: [{ name: 'Ada Noll', hidden: false, username: null }],
  organization: { name: 'lab', title: 'A lab' },
  submitter: { username: 'ada', fullName: 'Ada Noll' },
  edition: calendarDate('2026-06-12'),
  keywords: ['reading'],
  upvotes: 3,
};
const batch = {
  type: 'batch',
  id: 1,
  now: 5,
  items: [
    { kind: 'edition', date: '2026-06-12', papers: [paper, blank], rejected: 1 },
    { kind: 'edition-failed', date: '2026-06-11', failure: 'offline' },
    { kind: 'run-ended', complete: true },
  ],
};

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
const others: readonly (Json | undefined)[] = [
  undefined,
  null,
  true,
  -1,
  0.5,
  '',
  'x',
  [],
  {},
  [null],
  { a: 1 },
];

/** Every message that differs from this one in a single place. */
function* spoilt(value: unknown): Generator<unknown> {
  yield* others;
  if (Array.isArray(value)) {
    yield [...value, 'more'];
    for (const [at, each] of value.entries()) for (const other of spoilt(each)) yield value.with(at, other);
  } else if (typeof value === 'object' && value !== null) {
    yield { ...value, more: 1 };
    for (const [name, each] of Object.entries(value)) {
      yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
      for (const other of spoilt(each)) yield { ...value, [name]: other };
    }
  }
}

it('knows a batch of papers', () => {
  expect(isMessage(batch)).toBe(true);
  expect(isMessage({ ...batch, items: [{ kind: 'edition', date: '2026-06-12', papers: [paper] }] })).toBe(
    true,
  );
  expect(isMessage({ type: 'hello', generation: 'g', endpoint: 'e', clockOffset: 0 })).toBe(true);
});

it('says yes only where the schema says yes and leaves the value as it is', () => {
  let no = 0;
  for (const message of spoilt(batch)) {
    const read = toLibrarySchema.safeParse(message);
    if (isMessage(message)) expect(read).toMatchObject({ success: true, data: message });
    else no += 1;
  }
  expect(no).toBeGreaterThan(500);
});

it.each([
  ['a text that is trimmed', z.string().trim(), ' a '],
  ['a number made of a text', z.coerce.number(), '1'],
  ['a list with a limit', z.array(z.string()).max(1), ['a', 'b']],
  ['an object with a rule', z.object({ a: z.number() }).refine(({ a }) => a > 1), { a: 1 }],
  ['what is made of something else', z.string().transform((text) => text.length), 'a'],
])('says no to %s', (_name, schema, value) => {
  expect(quickCheck(schema)(value)).toBe(false);
});
