declare const brand: unique symbol;

/** A string that was checked once and carries the proof in its type. */
type Branded<Name extends string> = string & { readonly [brand]: Name };

/**
 * An arXiv id without version (`2606.13392`, `0704.0001` or the old `hep-th/9901001`), or the id of a paper of
 * the reader's own: `own-` and the first 16 hex digits of its file's SHA-256.
 */
export type PaperId = Branded<'PaperId'>;
/** A day of the calendar, `YYYY-MM-DD`, never shifted by a time zone. */
export type CalendarDate = Branded<'CalendarDate'>;
/** The id of a tag, made once on the device that created it. */
export type TagId = Branded<'TagId'>;
/** One database on one machine; a rebuilt database gets a new one, so sequences never collide. */
export type DeviceId = Branded<'DeviceId'>;
/** The SHA-256 of a kept file, 64 lower-case hex digits. */
export type Sha256 = Branded<'Sha256'>;

const newStyle = /^\d{4}\.\d{4,5}$/;
const oldStyle = /^[a-z-]+(\.[A-Z]{2})?\/\d{7}$/;
const ownStyle = /^own-[0-9a-f]{16}$/;

export function isPaperId(text: string): text is PaperId {
  return newStyle.test(text) || oldStyle.test(text) || ownStyle.test(text);
}

/** Whether a paper is the reader's own, so that neither the feed nor arXiv may be asked about it. */
export function isOwnPaper(id: PaperId): boolean {
  return ownStyle.test(id);
}

/** The id of a paper that only the reader has, after its file. */
export function ownPaperId(file: Sha256): PaperId {
  return paperId(`own-${file.slice(0, 16)}`);
}

export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === text;
}

export function isTagId(text: string): text is TagId {
  return /^[0-9a-f-]{8,36}$/.test(text);
}

export function isDeviceId(text: string): text is DeviceId {
  return /^[0-9a-f]{8}$/.test(text);
}

export function isSha256(text: string): text is Sha256 {
  return /^[0-9a-f]{64}$/.test(text);
}

function proven<Id extends string>(
  text: string,
  test: (text: string) => text is Id & string,
  what: string,
): Id {
  if (test(text)) return text;
  throw new RangeError(`Not ${what}: ${text.slice(0, 80)}`);
}

/** @throws RangeError when the text is no id of a paper. */
export const paperId = (text: string): PaperId => proven(text, isPaperId, 'a paper id');
/** @throws RangeError when the text is no valid day. */
export const calendarDate = (text: string): CalendarDate => proven(text, isCalendarDate, 'a calendar date');
/** @throws RangeError when the text has not the form of a tag id. */
export const tagId = (text: string): TagId => proven(text, isTagId, 'a tag id');
/** @throws RangeError when the text is no SHA-256 in lower-case hex. */
export const sha256Of = (text: string): Sha256 => proven(text, isSha256, 'a SHA-256');

/** A fresh id for a tag. */
export const newTagId = (): TagId => tagId(crypto.randomUUID());
/** A fresh id for a database on this machine. */
export const newDeviceId = (): DeviceId => proven(crypto.randomUUID().slice(0, 8), isDeviceId, 'a device id');
