import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { paperId } from '../../shared/library/ids.ts';

const clock = vi.hoisted(() => ({ now: 1_780_000_000_000 }));
const said = vi.hoisted(() => ({ texts: [] as string[], failures: [] as string[] }));
vi.mock('../app/clock.ts', () => ({ now: () => clock.now }));
vi.mock('../features/messages/messages.ts', () => ({
  say: (message: { text: string }) => void said.texts.push(message.text),
  presentFailure: (failure: { kind: string }) => void said.failures.push(failure.kind),
}));
const { library } = await import('../app/library.ts');
const actions = await import('./annotations.ts');
const { redo, undo } = await import('./undo.ts');

const paper = paperId('2606.10001');
const made = {
  paper,
  type: 'highlight' as const,
  file: 'a'.repeat(64),
  place: {
    surface: 'pdf' as const,
    page: 0,
    pageLabel: '1',
    rects: [[72, 500, 300, 512] as [number, number, number, number]],
    nextPageRects: [],
  },
  quote: 'a claim',
  before: '',
  after: '',
  sort: '00000|00000000|99487',
  colour: 'yellow' as const,
  comment: '',
  labels: [],
};

beforeEach(async () => {
  await library.open();
  await Promise.all(library.tables.filter((table) => table.name !== 'meta').map((table) => table.clear()));
  said.texts.length = 0;
  await actions.makeAnnotations(new Map([['a-1', made]]));
});

const held = () => library.annotations.get('a-1');

it('makes, recolours, comments and labels, each a step back', async () => {
  await actions.recolourAnnotation('a-1', 'green');
  await actions.commentAnnotation('a-1', 'Really?');
  await actions.labelAnnotation('a-1', ['claim', ' claim', '', 'to  check']);
  expect(await held()).toMatchObject({ colour: 'green', comment: 'Really?', labels: ['claim', 'to check'] });
  await undo();
  await undo();
  expect(await held()).toMatchObject({ colour: 'green', comment: '', labels: [] });
  await redo();
  expect(await held()).toMatchObject({ comment: 'Really?' });
  expect(said.texts.at(-1)).toBe('Done again: Comment changed');
});

it('stands on other words when its extent is changed, and was made when it was made', async () => {
  clock.now += 5_000;
  await actions.changeExtent('a-1', { ...made, quote: 'a wider claim' });
  expect(await held()).toMatchObject({
    quote: 'a wider claim',
    created: clock.now - 5_000,
    at: clock.now,
  });
});

it('stays deleted whatever is still said of it, and comes back by undo alone', async () => {
  await actions.deleteAnnotations(['a-1']);
  await actions.commentAnnotation('a-1', 'from another window');
  await actions.recolourAnnotation('a-1', 'red');
  expect(await held()).toBeUndefined();
  expect(await library.tombstones.get('annotation a-1')).toBeDefined();
  await undo();
  expect(await held()).toMatchObject({ quote: 'a claim', colour: 'yellow' });
});

it('names colours, and takes a name away', async () => {
  await actions.nameColour('yellow', ' claim ');
  await actions.nameColour('green', 'method');
  const names = async () => (await library.settings.get('annotation-colours'))?.value;
  expect(await names()).toEqual({ yellow: 'claim', green: 'method' });
  await actions.nameColour('yellow', '');
  expect(await names()).toEqual({ green: 'method' });
});

it('quotes in the note, below what stands there', async () => {
  await library.notes.clear();
  await actions.quoteInNote(paper, ['a-1', 'gone']);
  await actions.quoteInNote(paper, ['a-1']);
  const note = (await library.notes.get(paper))?.text ?? '';
  expect(note.match(/> a claim/g)).toHaveLength(2);
  expect(note).toContain('(offprint://paper/2606.10001?annotation=a-1)');
  await undo();
  expect((await library.notes.get(paper))?.text.match(/> a claim/g)).toHaveLength(1);
});
