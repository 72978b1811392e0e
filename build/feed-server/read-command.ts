import type { Addition, Amendment } from './amendments.ts';
import type { ControlCommand } from './control.ts';
import { type Fault, isFaultKind } from './faults.ts';
import { isCalendarDate } from './generator/calendar.ts';
import { type LimitSettings, publishedLimits } from './rate-limits.ts';
import { isRecord, readInstant, readNumber, readRecord, readString } from './unknown.ts';

const known = [
  'reset',
  'fault',
  'now',
  'advanceHours',
  'limits',
  'hold',
  'addPaper',
  'amendPaper',
  'setUpvotes',
  'removePaper',
];

/** The command in the body of `POST /_control`; throws a TypeError that names what is wrong. */
export function readCommand(body: unknown): ControlCommand {
  if (!isRecord(body)) throw new TypeError('the command must be an object');
  for (const key of Object.keys(body))
    if (!known.includes(key)) throw new TypeError(`unknown command ${key}; known: ${known.join(', ')}`);
  readInstant(body, 'now');
  const limits = readRecord(body, 'limits');
  const addPaper = readRecord(body, 'addPaper');
  const amendPaper = readRecord(body, 'amendPaper');
  const setUpvotes = readRecord(body, 'setUpvotes');
  const removePaper = readRecord(body, 'removePaper');
  return {
    ...given('reset', body.reset === undefined ? undefined : body.reset === true),
    ...given('fault', readFaults(body.fault)),
    ...given('now', readString(body, 'now')),
    ...given('advanceHours', readNumber(body, 'advanceHours')),
    ...given('limits', limits && readLimits(limits)),
    ...given('hold', body.hold === null ? null : readString(body, 'hold')),
    ...given('addPaper', addPaper && readAddition(addPaper)),
    ...given('amendPaper', amendPaper && { id: required(amendPaper, 'id'), ...readAmendment(amendPaper) }),
    ...given(
      'setUpvotes',
      setUpvotes && { id: required(setUpvotes, 'id'), upvotes: readNumber(setUpvotes, 'upvotes') ?? 0 },
    ),
    ...given('removePaper', removePaper && { id: required(removePaper, 'id') }),
  };
}

/** The key with its value, or nothing: an optional key must not be present with `undefined`. */
function given<K extends string, V>(key: K, value: V | undefined): { readonly [name in K]?: V } {
  const made: { [name in K]?: V } = {};
  if (value !== undefined) made[key] = value;
  return made;
}

function required(from: Record<string, unknown>, key: string): string {
  const text = readString(from, key);
  if (text === undefined) throw new TypeError(`${key} is missing`);
  return text;
}

function readFaults(value: unknown): Fault | readonly Fault[] | null | undefined {
  if (value === undefined || value === null) return value;
  return Array.isArray(value) ? value.map(readFault) : readFault(value);
}

function readFault(value: unknown): Fault {
  if (!isRecord(value)) throw new TypeError('a fault must be an object');
  const kind = String(value.kind);
  if (!isFaultKind(kind)) throw new TypeError(`unknown fault ${kind}`);
  return {
    kind,
    rate: readNumber(value, 'rate') ?? 1,
    ...given('path', readString(value, 'path')),
    ...given('date', readString(value, 'date')),
    ...given('times', readNumber(value, 'times')),
    ...given('retryAfterSeconds', readNumber(value, 'retryAfterSeconds')),
    ...given('delayMs', readNumber(value, 'delayMs')),
    ...given('bytes', readNumber(value, 'bytes')),
  };
}

function readLimits(from: Record<string, unknown>): Partial<LimitSettings> {
  const unknown = Object.keys(from).find((key) => !(key in publishedLimits));
  if (unknown !== undefined) throw new TypeError(`unknown limit ${unknown}`);
  return {
    ...given('windowSeconds', readNumber(from, 'windowSeconds')),
    ...given('api', readNumber(from, 'api')),
    ...given('pages', readNumber(from, 'pages')),
    ...given('apiWithToken', readNumber(from, 'apiWithToken')),
    ...given('pagesWithToken', readNumber(from, 'pagesWithToken')),
    ...given('arxivSpacingSeconds', readNumber(from, 'arxivSpacingSeconds')),
  };
}

function readAmendment(from: Record<string, unknown>): Amendment {
  return {
    ...given('upvotes', readNumber(from, 'upvotes')),
    ...given('removed', from.removed === undefined ? undefined : from.removed === true),
    ...given('paper', readRecord(from, 'paper')),
    ...given('entry', readRecord(from, 'entry')),
  };
}

function readAddition(from: Record<string, unknown>): Addition {
  const date = required(from, 'date');
  if (!isCalendarDate(date)) throw new TypeError('date must be YYYY-MM-DD');
  return {
    date,
    ...given('id', readString(from, 'id')),
    ...given('title', readString(from, 'title')),
    ...given('summary', readString(from, 'summary')),
    ...given('visibleAt', readInstant(from, 'visibleAt')),
    ...readAmendment(from),
  };
}
