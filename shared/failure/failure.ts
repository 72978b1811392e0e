/** What went wrong, as a closed list: each kind has its sentences in the catalogue. */
export const failureKinds = [
  'offline',
  'timeout',
  'rate-limited',
  'refused',
  'not-found',
  'server',
  'malformed',
  'too-large',
  'forbidden-address',
  'cancelled',
  'other-endpoint',
  'unreadable-file',
  'locked-file',
  'gone',
  'zotero',
  'dictionary',
  'disk-full',
  'disk-low',
  'disk-scarce',
  'disk',
  'database',
  'journal',
  'newer-library',
  'newer-backup',
  'no-backup',
  'bad-folder',
  'worker',
  'worker-replaced',
  'bridge',
  'unexpected',
] as const;
export type FailureKind = (typeof failureKinds)[number];

/** What the reader can do about it. */
export const remedyNames = ['retry', 'wait', 'free-space', 'settings', 'restart', 'update', 'none'] as const;
export type Remedy = (typeof remedyNames)[number];

/** A failure as plain data, so that it crosses processes. `detail` is technical and never holds a secret. */
export interface Failure {
  readonly kind: FailureKind;
  readonly remedy: Remedy;
  readonly detail: string;
  /** Milliseconds after which another attempt makes sense, where the other side said so. */
  readonly retryAfterMs: number | null;
}

const remedies: Record<FailureKind, Remedy> = {
  offline: 'retry',
  timeout: 'retry',
  'rate-limited': 'wait',
  refused: 'settings',
  'not-found': 'none',
  server: 'retry',
  malformed: 'retry',
  'too-large': 'none',
  'forbidden-address': 'none',
  cancelled: 'none',
  'other-endpoint': 'none',
  'unreadable-file': 'none',
  'locked-file': 'none',
  gone: 'none',
  zotero: 'none',
  dictionary: 'none',
  'disk-full': 'free-space',
  'disk-low': 'free-space',
  'disk-scarce': 'free-space',
  disk: 'retry',
  database: 'restart',
  journal: 'none',
  'newer-library': 'update',
  'newer-backup': 'update',
  'no-backup': 'none',
  'bad-folder': 'none',
  worker: 'restart',
  'worker-replaced': 'none',
  bridge: 'restart',
  unexpected: 'retry',
};

export function failure(kind: FailureKind, detail: string, retryAfterMs: number | null = null): Failure {
  return { kind, remedy: remedies[kind], detail: detail.slice(0, 500), retryAfterMs };
}

/** A failure on its way up; thrown where it arose, presented in one place. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(what: Failure, options?: { cause?: unknown }) {
    super(`${what.kind}: ${what.detail}`, options);
    this.name = 'FailureError';
    this.failure = what;
  }
}

/** Throws a classified failure. */
export function fail(kind: FailureKind, detail: string, cause?: unknown): never {
  throw new FailureError(failure(kind, detail), { cause });
}
