import { expect, test } from 'vitest';
import { tagId } from './ids.ts';
import { suggestTags, type TaggedPaper } from './suggest-tags.ts';

const cache = tagId('aaaaaaaa');
const video = tagId('bbbbbbbb');
const paper = (title: string, ...keywords: string[]) => ({ title, keywords });
const tagged: readonly TaggedPaper[] = [
  { paper: paper('Compressing the KV cache of long prompts', 'kv cache', 'inference'), tags: [cache] },
  { paper: paper('Paged attention for serving', 'kv cache', 'serving'), tags: [cache] },
  { paper: paper('Text to video diffusion', 'video generation', 'diffusion'), tags: [video] },
  { paper: paper('A survey of video models', 'video generation'), tags: [video] },
];

test('a paper is given the tags of the papers like it', () => {
  expect(suggestTags(paper('Sharing the KV cache between requests', 'kv cache'), tagged)).toEqual([cache]);
  expect(suggestTags(paper('Long video diffusion'), tagged)).toEqual([video]);
});

test('a paper like none of them is given none', () => {
  expect(suggestTags(paper('Protein folding', 'biology'), tagged)).toEqual([]);
  expect(suggestTags(paper('Protein folding'), [])).toEqual([]);
});
