import { startOfDay } from '../../../shared/library/calendar.ts';
import type { PaperId } from '../../../shared/library/ids.ts';
import type { Paper, Standing } from '../../../shared/library/paper.ts';
import { isVideo } from '../../../shared/library/videos.ts';
import { fold, wordsOf } from '../../../shared/search/words.ts';
import { withRoom } from './growing.ts';

/** What holds of a paper or not, as bits. Those from the feed are saved; the reader's are read anew. */
export const flag = {
  withdrawn: 1,
  code: 2,
  video: 4,
  starred: 8,
  seen: 16,
  reading: 32,
  read: 64,
  annotated: 128,
  note: 256,
  pdf: 512,
  text: 1024,
  /** On the reading list, in whatever state. */
  listed: 2048,
  dismissed: 4096,
  /** No longer in the library; its number is kept. */
  gone: 8192,
} as const;
export const feedFlags = flag.withdrawn | flag.code | flag.video | flag.gone;

const unknown = -1;

/** The papers of the index by number, with the facts that queries filter and sort by, a column each. */
export class Papers {
  readonly ids: PaperId[];
  flags = new Uint16Array(64);
  upvotes = new Int32Array(64);
  stars = new Int32Array(64);
  comments = new Int32Array(64);
  /** Days since 1970 of the edition and of the day that the paper is dated by; -1 when not known. */
  edition = new Int32Array(64);
  day = new Int32Array(64);
  /** When each was opened last, milliseconds; 0 never. */
  opened = new Float64Array(64);
  /** How many words the title and everything have. */
  titleLength = new Uint8Array(64);
  length = new Uint16Array(64);
  /** Organization and submitter of each, by their number in `names`. */
  org = new Int32Array(64);
  submitter = new Int32Array(64);
  /** The words of organizations and submitters, one text each, by number. */
  readonly names: string[];
  #numbers: Map<PaperId, number> | null = null;
  #nameNumbers: Map<string, number> | null = null;

  constructor(ids: PaperId[] = [], names: string[] = ['']) {
    this.ids = ids;
    this.names = names;
    this.#grow(ids.length);
  }

  get size(): number {
    return this.ids.length;
  }

  /** The number of a paper; `null` when it is not in the index. */
  find(id: PaperId): number | null {
    this.#numbers ??= new Map(this.ids.map((known, number) => [known, number]));
    return this.#numbers.get(id) ?? null;
  }

  /** Enters the facts of a paper. @returns its number. */
  put(paper: Paper, words: { readonly title: number; readonly all: number }): number {
    const known = this.find(paper.id);
    const number = known ?? this.ids.length;
    if (known === null) {
      this.ids.push(paper.id);
      this.#numbers?.set(paper.id, number);
      this.#grow(this.ids.length);
      this.upvotes[number] = unknown;
      this.stars[number] = unknown;
    }
    // Whatever of the feed's flags it had, `gone` among them, is said anew.
    const own = (this.flags[number] ?? 0) & ~feedFlags;
    this.flags[number] = own | flagsOf(paper);
    this.edition[number] = dayNumber(paper.edition);
    this.day[number] = dayNumber(paper.edition ?? paper.publishedOn);
    this.titleLength[number] = Math.min(255, words.title);
    this.length[number] = Math.min(65_535, words.all);
    const { organization, submitter } = paper;
    this.org[number] = this.#name(organization === null ? [] : [organization.title, organization.name]);
    this.submitter[number] = this.#name(submitter === null ? [] : [submitter.fullName, submitter.username]);
    return number;
  }

  putStanding(standing: Standing): void {
    const number = this.find(standing.id);
    if (number === null) return;
    this.upvotes[number] = standing.upvotes ?? unknown;
    this.stars[number] = standing.githubStars ?? unknown;
    this.comments[number] = standing.comments;
  }

  /** Sets or clears a flag. */
  mark(number: number, bit: number, on: boolean): void {
    const flags = this.flags[number] ?? 0;
    this.flags[number] = on ? flags | bit : flags & ~bit;
  }

  /** Texts of one name as one: words of each, parted by a line. */
  #name(texts: readonly string[]): number {
    const name = texts.map((text) => wordsOf(fold(text)).join(' ')).join('\n');
    this.#nameNumbers ??= new Map(this.names.map((known, number) => [known, number]));
    const known = this.#nameNumbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.push(name) - 1;
    this.#nameNumbers.set(name, number);
    return number;
  }

  #grow(size: number): void {
    const ints = (length: number) => new Int32Array(length);
    this.flags = withRoom(this.flags, size, (length) => new Uint16Array(length));
    this.upvotes = withRoom(this.upvotes, size, ints);
    this.stars = withRoom(this.stars, size, ints);
    this.comments = withRoom(this.comments, size, ints);
    this.edition = withRoom(this.edition, size, ints);
    this.day = withRoom(this.day, size, ints);
    this.opened = withRoom(this.opened, size, (length) => new Float64Array(length));
    this.titleLength = withRoom(this.titleLength, size, (length) => new Uint8Array(length));
    this.length = withRoom(this.length, size, (length) => new Uint16Array(length));
    this.org = withRoom(this.org, size, ints);
    this.submitter = withRoom(this.submitter, size, ints);
  }
}

function flagsOf(paper: Paper): number {
  return (
    (paper.withdrawnAt === null ? 0 : flag.withdrawn) |
    (paper.githubRepo === null ? 0 : flag.code) |
    (paper.media.some(isVideo) ? flag.video : 0)
  );
}

/** Days since 1970 of a date; -1 for none. */
export function dayNumber(date: Paper['edition']): number {
  return date === null ? unknown : Math.round(startOfDay(date) / 86_400_000);
}
