import { describe, expect, it } from 'vitest';
import papers from './starter.json' with { type: 'json' };

const KEYS = [
  'arxivId',
  'title',
  'authors',
  'authorsCount',
  'organization',
  'publishedAt',
  'numComments',
  'githubRepo',
  'summary',
  'keywords',
];

/** Wording that would claim a result; the summaries describe a topic and report no findings. */
const CLAIM =
  /\d\s*(?:%|percent|per cent)|\b(?:outperform|achiev|surpass|state[- ]of[- ]the[- ]art|sota\b|we (?:show|propose|find)\b)/i;

/** A sentence ends at `.`, `!` or `?` before white space or the end of the text. */
function sentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/);
}

/** True for a day that exists; `2025-02-30` would roll over to March and differ. */
function isCalendarDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day;
}

describe('starter edition', () => {
  it('holds 32 papers with unique arXiv ids', () => {
    expect(papers).toHaveLength(32);
    expect(new Set(papers.map((paper) => paper.arxivId)).size).toBe(32);
  });

  it('has a different summary for every paper', () => {
    expect(new Set(papers.map((paper) => paper.summary)).size).toBe(papers.length);
  });

  it.each(papers.map((paper) => [paper.arxivId, paper] as const))('%s has sound facts', (_id, paper) => {
    expect(Object.keys(paper)).toEqual(KEYS);
    expect(paper.arxivId).toMatch(/^\d{4}\.\d{4,5}$/);
    expect(paper.title.trim()).toBe(paper.title);
    expect(paper.title).not.toBe('');
    expect(paper.publishedAt).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(isCalendarDay(paper.publishedAt)).toBe(true);
    expect(Number.isInteger(paper.numComments) && paper.numComments >= 0).toBe(true);
    expect(Number.isInteger(paper.authorsCount) && paper.authorsCount > 0).toBe(true);
    if (paper.authors !== null) expect(paper.authors).toHaveLength(paper.authorsCount);
    if (paper.organization !== null) expect(paper.organization).not.toBe('');
    if (paper.githubRepo !== null)
      expect(paper.githubRepo).toMatch(/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+$/);
  });

  it.each(papers.map((paper) => [paper.arxivId, paper] as const))('%s has a sound summary', (_id, paper) => {
    expect(paper.summary.length).toBeGreaterThanOrEqual(120);
    expect(paper.summary.length).toBeLessThanOrEqual(700);
    expect(paper.summary).toMatch(/^[A-Z].*[.!?]$/);
    const count = sentences(paper.summary).length;
    expect(count).toBeGreaterThanOrEqual(2);
    expect(count).toBeLessThanOrEqual(4);
    expect(paper.summary).not.toMatch(CLAIM);
  });

  it.each(papers.map((paper) => [paper.arxivId, paper] as const))('%s has sound keywords', (_id, paper) => {
    expect(paper.keywords.length).toBeGreaterThanOrEqual(2);
    expect(paper.keywords.length).toBeLessThanOrEqual(5);
    expect(new Set(paper.keywords).size).toBe(paper.keywords.length);
    for (const keyword of paper.keywords) expect(keyword).toBe(keyword.trim().toLowerCase());
  });
});
