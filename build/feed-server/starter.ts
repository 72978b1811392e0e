import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { abstractSentences } from './generator/abstracts.ts';
import { addDays, dateOf, day } from './generator/calendar.ts';
import { type PaperPlan, planPaper } from './generator/paper-plan.ts';
import { type PaperText, paperText } from './generator/paper-text.ts';
import { randomFor } from './generator/random.ts';
import { isRecord } from './unknown.ts';

/** A real paper of the starter edition, whose facts are real and whose abstract is not. */
export interface StarterPaper {
  readonly plan: PaperPlan;
  readonly text: PaperText;
}

/** Beside the sources, or above the bundle in out/tools. */
const places = ['../starter/starter.json', '../../build/starter/starter.json'];

/**
 * The papers that the app ships with, by arXiv id, so that it can fetch what it lacks about them. Their
 * abstracts are made up and say so. Empty when the file is missing; rows without id or title are passed over.
 */
export function readStarterPapers(
  seed: number,
  origin: string,
  file?: string,
): ReadonlyMap<string, StarterPaper> {
  const here = dirname(fileURLToPath(import.meta.url));
  const candidates = file === undefined ? places.map((place) => join(here, place)) : [file];
  for (const candidate of candidates) {
    const rows = rowsOf(candidate);
    if (rows.length > 0) return new Map(rows.flatMap((row) => starterPaper(seed, origin, row)));
  }
  return new Map();
}

function rowsOf(file: string): readonly unknown[] {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (Array.isArray(content)) return content;
    const list = isRecord(content) ? Object.values(content).find(Array.isArray) : undefined;
    return list ?? [];
  } catch {
    return [];
  }
}

function starterPaper(seed: number, origin: string, row: unknown): [string, StarterPaper][] {
  if (!isRecord(row)) return [];
  const { arxivId, title, publishedAt, githubRepo } = row;
  if (typeof arxivId !== 'string' || typeof title !== 'string') return [];
  const published = typeof publishedAt === 'string' ? Date.parse(publishedAt) : Number.NaN;
  const arxivAt = Number.isNaN(published)
    ? Date.UTC(2000 + Number(arxivId.slice(0, 2)), Number(arxivId.slice(2, 4)) - 1, 1)
    : published;
  const base = planPaper(seed, addDays(dateOf(arxivAt), 1), 0, 60);
  const plan = {
    ...base,
    id: arxivId,
    key: randomFor('starter', arxivId).int(0, 0x7fff_ffff),
    arxivAt,
    submittedAt: arxivAt + day,
    visibleAt: 0,
    finalStars: typeof githubRepo === 'string' ? base.finalStars : undefined,
  };
  const made = paperText(seed, plan, origin);
  const ownTitle = {
    ...made.title,
    text: title,
    system: title.includes(':') ? title.split(':')[0] : undefined,
  };
  const names = namesOf(row);
  const text: PaperText = {
    title: ownTitle,
    authors: names.map((name, at) => ({
      _id: `${plan.key.toString(16).padStart(20, '6')}${at.toString(16).padStart(4, '0')}`,
      name,
      hidden: false,
    })),
    abstract: `A synthetic abstract for testing, not the authors' own. ${abstractSentences(plan, ownTitle).join(' ')}`,
    discussionId: made.discussionId,
    summary: 'A synthetic summary for testing.',
    keywords: stringsOf(row.keywords),
    mediaUrls: [],
    projectPage: undefined,
    githubRepo: typeof githubRepo === 'string' ? githubRepo : undefined,
    repoAddedBy: 'auto',
    withdrawnAt: undefined,
    mayHaveOrganization: false,
  };
  return [[arxivId, { plan, text }]];
}

/** The real authors where they are known; otherwise names that nobody can take for them. */
function namesOf({ authors, authorsCount }: Record<string, unknown>): string[] {
  const given = Array.isArray(authors)
    ? authors.map((author: unknown) => (isRecord(author) ? author.name : author))
    : [];
  const names = stringsOf(given);
  if (names.length > 0) return names;
  return Array.from(
    { length: typeof authorsCount === 'number' ? Math.min(99, Math.max(1, authorsCount)) : 1 },
    (_, at) => `Synthetic Author ${at + 1}`,
  );
}

function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
