import { FailureError, type FailureKind, failure } from '../../shared/failure/failure.ts';
import { z } from '../../shared/schema.ts';
import type { Exchange } from './exchange.ts';
import { askedWait } from './rate-limit.ts';

/** The feed answered, but with an error; the status decides whether another attempt makes sense. */
export class AnswerError extends FailureError {
  readonly status: number;

  constructor(answer: Exchange) {
    const { status, headers } = answer;
    super(failure(kindOf(status), `${status} ${messageOf(answer)}`.trim(), askedWait(headers)));
    this.name = 'AnswerError';
    this.status = status;
  }
}

function kindOf(status: number): FailureKind {
  if (status === 404 || status === 410) return 'not-found';
  if (status === 408) return 'timeout';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'server' : 'refused';
}

const messages = z
  .array(z.object({ message: z.string() }))
  .transform((list) => list.map(({ message }) => message));
const errorBody = z.object({
  error: z
    .union([z.string(), z.array(z.string()), messages])
    .optional()
    .catch(undefined),
  errors: messages.optional().catch(undefined),
});

/** The feed's own words: the header `X-Error-Message`, else the body's `error` or `errors`; else nothing. */
function messageOf({ headers, bytes }: Exchange): string {
  const said = headers.get('x-error-message') ?? saidInBody(new TextDecoder().decode(bytes));
  return said
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 300);
}

function saidInBody(text: string): string {
  try {
    const { error, errors } = errorBody.parse(JSON.parse(text));
    return [error ?? errors ?? []].flat().join('; ');
  } catch {
    return '';
  }
}
