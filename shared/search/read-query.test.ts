import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuery } from './read-query.ts';

const clauseOf = (text: string) => readQuery(text).query.clause;
const faultsOf = (text: string) => readQuery(text).faults.map(({ kind, piece }) => [kind, piece]);
const word = (text: string, open = false) => ({ kind: 'word', word: text, open });

describe('words', () => {
  it('must all be there, folded and without plural', () => {
    expect(clauseOf('Müllers Prefixes')).toEqual({ kind: 'all', clauses: [word('muller'), word('prefix')] });
  });

  it('are cut at punctuation, as texts are', () => {
    expect(clauseOf('KV-cache')).toEqual({ kind: 'all', clauses: [word('kv'), word('cache')] });
  });

  it('are open at the end of what is being typed, or with a star', () => {
    expect(readQuery('long cont', { typing: true }).query.clause).toEqual({
      kind: 'all',
      clauses: [word('long'), word('cont', true)],
    });
    expect(readQuery('cont ', { typing: true }).query.clause).toEqual(word('cont'));
    expect(clauseOf('spec* decoding')).toEqual({
      kind: 'all',
      clauses: [word('spec', true), word('decoding')],
    });
  });

  it('of no letters say nothing', () => {
    expect(clauseOf('  -  & !! ')).toEqual({ kind: 'all', clauses: [] });
  });
});

describe('the language', () => {
  it('joins the two conditions beside an OR', () => {
    expect(clauseOf('a1 b1 OR c1 d1')).toEqual({
      kind: 'all',
      clauses: [word('a1'), { kind: 'any', clauses: [word('b1'), word('c1')] }, word('d1')],
    });
  });

  it('groups by parentheses and excludes by a minus', () => {
    expect(clauseOf('-(tag:agents OR is:starred)')).toEqual({
      kind: 'not',
      clause: {
        kind: 'any',
        clauses: [
          { kind: 'named', field: 'tag', words: ['agent'], open: false },
          { kind: 'is', state: 'starred' },
        ],
      },
    });
  });

  it('knows phrases, also as values', () => {
    expect(clauseOf('"shared prefixes"')).toEqual({ kind: 'phrase', words: ['shared', 'prefix'] });
    expect(clauseOf('author:"Chris Ré"')).toEqual({
      kind: 'named',
      field: 'author',
      words: ['chris', 're'],
      open: false,
    });
  });

  it('takes days, months and years', () => {
    const day = (of: string, from: string, to: string) => ({ kind: 'day', of, from, to });
    expect(clauseOf('edition:2026-06-12')).toEqual(day('edition', '2026-06-12', '2026-06-12'));
    expect(clauseOf('after:2026-06')).toEqual(day('paper', '2026-07-01', '9999-12-31'));
    expect(clauseOf('before:2025')).toEqual(day('paper', '0000-01-01', '2024-12-31'));
  });

  it('compares numbers', () => {
    expect(clauseOf('upvotes:>50')).toEqual({ kind: 'count', of: 'upvotes', comparison: '>', value: 50 });
    expect(clauseOf('stars:<=1k')).toEqual({ kind: 'count', of: 'stars', comparison: '<=', value: 1_000 });
  });

  it('notes where to look and how to sort', () => {
    expect(readQuery('in:notes cache sort:upvotes').query).toEqual({
      clause: word('cache'),
      scopes: ['notes'],
      sort: 'upvotes',
    });
  });

  it.each([
    '2606.13392',
    'arXiv:2606.13392v2',
    'https://arxiv.org/pdf/2606.13392v1.pdf',
    'https://huggingface.co/papers/2606.13392',
    'https://doi.org/10.48550/arXiv.2606.13392',
    'arxiv.org/abs/2606.13392',
  ])('reads %s as a paper', (text) => {
    expect(readQuery(text)).toEqual({
      query: { clause: { kind: 'paper', id: '2606.13392' }, scopes: [], sort: null },
      faults: [],
    });
  });

  it('reads another address by its words', () => {
    expect(clauseOf('https://github.com/MiniMax-AI/MSA')).toEqual({
      kind: 'address',
      words: ['minimax', 'ai', 'msa'],
    });
  });
});

describe('what cannot be understood', () => {
  it('is named, and its words are searched', () => {
    expect(faultsOf('is:starrred foo:bar')).toEqual([
      ['unknown-value', 'is:starrred'],
      ['unknown-field', 'foo:bar'],
    ]);
    expect(clauseOf('foo:bar')).toEqual({ kind: 'all', clauses: [word('foo'), word('bar')] });
  });

  it('is found in quotes, parentheses, dates, numbers and operators', () => {
    expect(faultsOf('"open')).toEqual([['open-quote', '"open']]);
    expect(faultsOf('(a1 b1')).toEqual([['open-parenthesis', '(a1 b1']]);
    expect(faultsOf('after:yesterday')).toEqual([['no-date', 'after:yesterday']]);
    expect(faultsOf('after:2026-02-30')).toEqual([['no-date', 'after:2026-02-30']]);
    expect(faultsOf('upvotes:many')).toEqual([['no-number', 'upvotes:many']]);
    expect(faultsOf('OR a1 OR')).toEqual([
      ['lonely-or', 'OR'],
      ['lonely-or', 'OR'],
    ]);
    expect(faultsOf('tag:')).toEqual([['no-value', 'tag:']]);
  });

  it('is not what is still being typed', () => {
    const typing = (text: string) => readQuery(text, { typing: true });
    expect(typing('cache has:co')).toEqual({
      query: { clause: word('cache'), scopes: [], sort: null },
      faults: [],
    });
    for (const text of ['tag:', 'after:2026-0', 'upvotes:>', 'is:']) expect(typing(text).faults).toEqual([]);
    expect(typing('has:xyz').faults).toHaveLength(1);
    for (const text of ['after:2026-13', 'after:2026-02-30', 'upvotes:>x', 'edition:20265'])
      expect(typing(text).faults).toHaveLength(1);
  });

  it.each(['tag', 'author', 'org', 'submitter', 'keyword', 'is', 'has', 'in', 'after', 'edition', 'stars'])(
    'leaves %s: out until it has a value, wherever it stands',
    (field) => {
      const typing = (text: string) => readQuery(text, { typing: true });
      expect(typing(`cache ${field}:`).query.clause).toEqual(word('cache'));
      expect(typing(`cache -${field}:`).query.clause).toEqual(word('cache'));
      const { query, faults } = typing(`${field}: cache `);
      expect(query.clause).toEqual(word('cache'));
      expect(faults).toEqual([{ kind: 'no-value', piece: `${field}:`, field }]);
    },
  );

  it('takes a name for half typed unless its quotation mark is closed', () => {
    const isOpen = (text: string): unknown => {
      const { clause } = readQuery(text, { typing: true }).query;
      return clause.kind === 'named' && clause.open;
    };
    expect(isOpen('tag:serv')).toBe(true);
    expect(isOpen('author:"Chris R')).toBe(true);
    expect(isOpen('author:"Chris Ré"')).toBe(false);
  });

  it('looks for the begun end of a phrase that is being typed', () => {
    const typing = (text: string) => readQuery(text, { typing: true }).query.clause;
    expect(typing('"shared pre')).toEqual({ kind: 'all', clauses: [word('shared'), word('pre', true)] });
    expect(typing('"long shared pre')).toEqual({
      kind: 'all',
      clauses: [{ kind: 'phrase', words: ['long', 'shared'] }, word('pre', true)],
    });
    expect(typing('"shared prefix"')).toEqual({ kind: 'phrase', words: ['shared', 'prefix'] });
  });

  it('is not the colon of a title', () => {
    expect(readQuery('KVShare: An LLM Service').faults).toEqual([]);
    expect(readQuery('Before: a title').faults).toEqual([]);
  });

  it('never stops the reading', () => {
    const piece = fc.constantFrom(
      'a',
      '"',
      '(',
      ')',
      '-',
      'OR',
      'is:',
      'tag:x',
      ' ',
      'after:2026',
      '*',
      'é',
      ':',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => all.join('')),
        ),
        (text) => {
          expect(Array.isArray(readQuery(text, { typing: true }).faults)).toBe(true);
        },
      ),
    );
  });
});
