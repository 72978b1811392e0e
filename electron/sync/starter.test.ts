import { describe, expect, it } from 'vitest';
import { batchItemSchema, papersPerBatch } from '../../shared/contract/port.ts';
import { feedPaperSchema } from '../../shared/library/paper.ts';
import { starterPapers } from './starter.ts';

describe('starterPapers', () => {
  const papers = starterPapers();

  it('are 32 different papers that fit into one batch', () => {
    expect(papers).toHaveLength(32);
    expect(new Set(papers.map((paper) => paper.id)).size).toBe(32);
    expect(papers.length).toBeLessThanOrEqual(papersPerBatch);
    expect(batchItemSchema.safeParse({ kind: 'starter', papers }).success).toBe(true);
  });

  it.each(papers)('$id is as the worker will parse it', (paper) => {
    expect(feedPaperSchema.parse(JSON.parse(JSON.stringify(paper)))).toEqual(paper);
    expect(paper.title).not.toBe('');
    expect(paper.authorCount).toBeGreaterThanOrEqual(paper.authors.length);
  });

  it('carry no edition, and summaries that are not taken for abstracts', () => {
    expect(papers.every((paper) => paper.edition === null)).toBe(true);
    expect(papers.every((paper) => paper.abstract?.kind === 'starter')).toBe(true);
    expect(papers.every((paper) => paper.upvotes === null)).toBe(true);
  });
});
