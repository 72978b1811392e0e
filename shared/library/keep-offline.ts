import { isTagId, type TagId } from './ids.ts';
import { type KeptPart, keptParts } from './marks.ts';

// Plain values only: windows read this file before their first frame, so it carries no schema.

/** Which papers come to this machine by themselves; `top`: so many most upvoted of each of the newest editions. */
export type FetchRule =
  | { readonly when: 'starred' }
  | { readonly when: 'reading-list' }
  | { readonly when: 'tag'; readonly tag: TagId }
  | { readonly when: 'top'; readonly papers: number };

/** What is fetched ahead, and how much room all that may be fetched again may take, in bytes. */
export interface KeepOffline {
  readonly rules: readonly FetchRule[];
  readonly parts: readonly KeptPart[];
  readonly budget: number;
}

/** The name of the reader's setting that holds it. */
export const keepOfflineSetting = 'keep-offline';

export const gigabyte = 1_000_000_000;
const mostOfEdition = 20;

/** Nothing is fetched ahead until the reader says so. */
export const keepOfflineAtFirst: KeepOffline = {
  rules: [],
  parts: ['pictures', 'text', 'pdf'],
  budget: 5 * gigabyte,
};

/** Reads the setting's value: rules and parts that cannot be read are left out, a whole that cannot counts as not set. */
export function readKeepOffline(value: unknown): KeepOffline {
  if (typeof value !== 'object' || value === null) return keepOfflineAtFirst;
  const rules: unknown = Reflect.get(value, 'rules');
  const parts: unknown = Reflect.get(value, 'parts');
  const budget: unknown = Reflect.get(value, 'budget');
  if (!Array.isArray(rules) || !Array.isArray(parts) || typeof budget !== 'number') return keepOfflineAtFirst;
  return {
    rules: rules.flatMap((rule: unknown) => readRule(rule) ?? []),
    parts: keptParts.filter((part) => parts.includes(part)),
    budget: Number.isFinite(budget) ? Math.max(0, budget) : keepOfflineAtFirst.budget,
  };
}

function readRule(rule: unknown): FetchRule | null {
  if (typeof rule !== 'object' || rule === null) return null;
  const when: unknown = Reflect.get(rule, 'when');
  const tag: unknown = Reflect.get(rule, 'tag');
  const papers: unknown = Reflect.get(rule, 'papers');
  if (when === 'starred' || when === 'reading-list') return { when };
  if (when === 'tag') return typeof tag === 'string' && isTagId(tag) ? { when, tag } : null;
  const isCount = typeof papers === 'number' && Number.isInteger(papers) && papers > 0;
  return when === 'top' && isCount ? { when, papers: Math.min(papers, mostOfEdition) } : null;
}
