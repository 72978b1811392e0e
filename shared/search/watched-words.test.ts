import { describe, expect, it } from 'vitest';
import { readWatchedWords, tidyWords, Watcher } from './watched-words.ts';

const marked = (words: readonly string[], text: string): string[] =>
  new Watcher(words).marksIn(text).map(({ start, end }) => text.slice(start, end));

describe('watched words', () => {
  it('are marked whole, in any case, accent and number', () => {
    expect(marked(['art'], 'Art, artificial smart art.')).toEqual(['Art', 'art']);
    expect(marked(['naive bayes'], 'A Naïve Bayes view')).toEqual(['Naïve Bayes']);
    expect(marked(['agent', 'body'], 'AGENTS have bodies')).toEqual(['AGENTS', 'bodies']);
  });

  it('may be phrases, over hyphens and ends of lines', () => {
    expect(marked(['KV cache'], 'kv-cache, KV\ncaches, but no cache of a KV')).toEqual([
      'kv-cache',
      'KV\ncaches',
    ]);
  });

  it('are marked by the longest phrase that fits, once', () => {
    expect(marked(['diffusion', 'diffusion model', 'model'], 'a diffusion model and a model')).toEqual([
      'diffusion model',
      'model',
    ]);
  });

  it('tell which of them a text has', () => {
    const watcher = new Watcher(['World Model', 'robotics']);
    expect(watcher.wordsIn('world models of world models in robotics')).toEqual(['World Model', 'robotics']);
    expect(watcher.wordsIn('the world of models')).toEqual([]);
  });

  it('are kept tidy, and read from whatever a setting holds', () => {
    expect(tidyWords(['  KV   cache ', 'kv caches', '', '—', 'agents'])).toEqual(['KV cache', 'agents']);
    expect(readWatchedWords(['one', 2, null, 'two'])).toEqual(['one', 'two']);
    expect(readWatchedWords({ words: ['one'] })).toEqual([]);
  });
});
