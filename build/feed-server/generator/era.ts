import { day, easternOffsetHours, hour } from './calendar.ts';
import type { PaperPlan } from './paper-plan.ts';

/**
 * How the feed spelled its entries at different times; the generator goes by the edition's date.
 * - `classic`, seen in 2024: newlines in inner titles, no outer summary, no `submittedOnDaily*`, no `ai_*`.
 * - `wrapped`, seen in the second half of 2025: newlines still, but submission times and machine summaries.
 * - `instant`, seen in early 2026: one-line titles, real instants, organizations.
 * - `midnight`, seen from May 2026: both inner times cut off at midnight UTC, `name` beside `user`.
 */
export type Era = 'classic' | 'wrapped' | 'instant' | 'midnight';

export function eraOf(edition: string): Era {
  if (edition < '2025-07-01') return 'classic';
  if (edition < '2026-01-01') return 'wrapped';
  return edition < '2026-05-01' ? 'instant' : 'midnight';
}

const iso = (instant: number): string => new Date(instant).toISOString();
const midnight = (instant: number): number => instant - (instant % day);

/** `paper.publishedAt` and `paper.submittedOnDailyAt` as this era writes them. */
export function innerTimes(plan: PaperPlan, era: Era): { publishedAt: string; submittedOnDailyAt?: string } {
  switch (era) {
    case 'classic':
      return { publishedAt: iso(plan.arxivAt) };
    case 'wrapped':
    case 'instant':
      return { publishedAt: iso(plan.arxivAt), submittedOnDailyAt: iso(plan.submittedAt) };
    case 'midnight':
      return {
        publishedAt: iso(midnight(plan.arxivAt)),
        submittedOnDailyAt: `${plan.edition}T00:00:00.000Z`,
      };
  }
}

/**
 * The outer `publishedAt`: until 2025 the instant of submission, since 2026 the inner one as a New York wall
 * clock shows it, wrongly marked as UTC.
 */
export function outerPublishedAt(plan: PaperPlan, era: Era): string {
  if (era === 'classic' || era === 'wrapped') return iso(plan.submittedAt);
  const inner = era === 'midnight' ? midnight(plan.arxivAt) : plan.arxivAt;
  return iso(inner - easternOffsetHours(inner) * hour);
}

/** Breaks a long title as arXiv's listings did, with a newline and two spaces. */
export function wrapTitle(title: string): string {
  return wrapAt(title, 68, '\n  ');
}

/** Breaks an abstract hard, as arXiv's listings did. */
export function wrapAbstract(text: string): string {
  return text
    .split('\n')
    .map((line) => wrapAt(line, 78, '\n'))
    .join('\n');
}

function wrapAt(text: string, width: number, glue: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join(glue);
}
