import type { Route } from './routes/index.ts';

/** What can go wrong on purpose. */
export const faultKinds = [
  /** Answer with this status, headers included. */
  '403',
  '429',
  '500',
  '503',
  /** Wait `delayMs` before answering. */
  'slow',
  /** Break the connection halfway through the body. */
  'cut-off',
  /** Cut the JSON short, with a matching length. */
  'malformed-json',
  /** Make one entry of each list malformed, in a way that changes from page to page. */
  'bad-entry',
  /** Answer every list with `[]`. */
  'empty',
  /** Swap the types of all that may be missing, and add entries that are none. */
  'swapped-types',
  /** Put a text of 2 MB wherever text goes. */
  'huge-texts',
  /** Put bytes that are no UTF-8 into the title of the first entry of each list. */
  'bad-utf8',
  /** Send every entry twice, the second time under another title. */
  'doubled',
  /** Put scripts and markup wherever text goes. */
  'hostile',
  /** Redirect pictures to a link-local address. */
  'redirect-picture',
  /** Send a web page under the type image/png. */
  'wrong-type-picture',
  /** Send a web page in place of a PDF, under a PDF's type. */
  'web-page-pdf',
  /** Send only the first part of a PDF, as if it were the whole. */
  'damaged-pdf',
  /** Send a PDF of 1,000 pages. */
  'long-pdf',
  /** Send a PDF of 40 MB. */
  'large-pdf',
  /** Send `bytes` of padding before the body. */
  'huge',
  /** Announce no length and never come to an end. */
  'endless',
  /** Close the connection without a word. */
  'offline',
] as const;

export type FaultKind = (typeof faultKinds)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** Share of the matching requests that are struck, evenly spread: 0.5 strikes every second one. */
  readonly rate: number;
  /** Strikes only paths that begin with this. */
  readonly path?: string;
  /** Strikes only questions for this day. */
  readonly date?: string;
  /** Strikes this many times and then never again. */
  readonly times?: number;
  /** For `429`: when the pretended window ends; when left out, when the real one does. */
  readonly retryAfterSeconds?: number;
  /** For `slow`; 3000 when left out. */
  readonly delayMs?: number;
  /** For `huge`; 64 MiB when left out. */
  readonly bytes?: number;
}

export function isFaultKind(text: string): text is FaultKind {
  return faultKinds.some((kind) => kind === text);
}

/** `KIND` or `KIND:RATE` of the command line. */
export function parseFault(text: string): Fault {
  const [kind = '', rate = '1'] = text.split(':');
  if (!isFaultKind(kind)) throw new RangeError(`unknown fault ${kind}; known: ${faultKinds.join(', ')}`);
  const share = Number(rate);
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a fault's rate is between 0 and 1, not ${rate}`);
  return { kind, rate: share };
}

export interface Faults {
  list(): readonly Fault[];
  /** Replaces all faults; counting begins anew. */
  set(faults: readonly Fault[]): void;
  /** The faults that strike this request, in the order in which they were given. */
  strike(url: URL, route: Route): readonly Fault[];
}

export function createFaults(initial: readonly Fault[]): Faults {
  let active = initial.map(counted);
  return {
    list: () => active.map(({ fault }) => fault),
    set: (faults) => {
      active = faults.map(counted);
    },
    strike: (url, route) =>
      active.filter((each) => concerns(each.fault, url, route) && strikesNow(each)).map(({ fault }) => fault),
  };
}

interface Counted {
  readonly fault: Fault;
  asked: number;
  struck: number;
}

const counted = (fault: Fault): Counted => ({ fault, asked: 0, struck: 0 });

function concerns(fault: Fault, url: URL, route: Route): boolean {
  if (fault.path !== undefined && !url.pathname.startsWith(fault.path)) return false;
  if (fault.date !== undefined && url.searchParams.get('date') !== fault.date) return false;
  if (fault.kind === 'redirect-picture' || fault.kind === 'wrong-type-picture')
    return route.what === 'picture';
  return true;
}

function strikesNow(each: Counted): boolean {
  if (each.fault.times !== undefined && each.struck >= each.fault.times) return false;
  each.asked++;
  const struck = Math.floor(each.asked * each.fault.rate) > Math.floor((each.asked - 1) * each.fault.rate);
  if (struck) each.struck++;
  return struck;
}
