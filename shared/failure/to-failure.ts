import { type Failure, FailureError, type FailureKind, failure } from './failure.ts';

const byCode: Record<string, FailureKind> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'disk',
  EPERM: 'disk',
  EROFS: 'disk',
  EIO: 'disk',
  EMFILE: 'disk',
  ENOTFOUND: 'offline',
  EAI_AGAIN: 'offline',
  ECONNREFUSED: 'offline',
  ECONNRESET: 'offline',
  ENETUNREACH: 'offline',
  EHOSTUNREACH: 'offline',
  ETIMEDOUT: 'timeout',
};

const byName: Record<string, FailureKind> = {
  AbortError: 'cancelled',
  TimeoutError: 'timeout',
  QuotaExceededError: 'disk-full',
  DatabaseClosedError: 'database',
  OpenFailedError: 'database',
  UnknownError: 'database',
  VersionError: 'database',
  InvalidStateError: 'database',
};

function textProperty(value: unknown, name: 'code' | 'name' | 'message'): string {
  if (typeof value !== 'object' || value === null || !(name in value)) return '';
  const found: unknown = Reflect.get(value, name);
  return typeof found === 'string' ? found : '';
}

/** Classifies anything that was thrown, following the chain of causes; never throws itself. */
export function toFailure(thrown: unknown): Failure {
  let current = thrown;
  for (let depth = 0; depth < 5 && current !== undefined && current !== null; depth += 1) {
    if (current instanceof FailureError) return current.failure;
    const kind = byCode[textProperty(current, 'code')] ?? byName[textProperty(current, 'name')];
    if (kind !== undefined) return failure(kind, wordsOf(thrown));
    current = typeof current === 'object' && 'cause' in current ? current.cause : undefined;
  }
  return failure('unexpected', wordsOf(thrown));
}

function wordsOf(thrown: unknown): string {
  const message = textProperty(thrown, 'message');
  if (message !== '') return message;
  return typeof thrown === 'object' ? 'an error without a message' : String(thrown);
}
