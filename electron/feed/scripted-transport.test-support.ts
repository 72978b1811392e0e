import type { FeedRequest, Transport } from './request.ts';

/** What a scripted answer says; what is left out is 200, no headers, no body. */
export interface Scripted {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | AsyncIterable<Uint8Array>;
}

export interface ScriptedTransport {
  readonly transport: Transport;
  /** Every request so far. */
  readonly requests: FeedRequest[];
}

/** A transport that answers from a script: `answer` may throw, and sees how many requests came before. */
export function scripted(answer: (request: FeedRequest, before: number) => Scripted): ScriptedTransport {
  const requests: FeedRequest[] = [];
  const transport: Transport = async (request) => {
    const { status = 200, headers = {}, body = '' } = answer(request, requests.push(request) - 1);
    return { status, headers: new Map(Object.entries(headers)), body: piecesOf(body) };
  };
  return { transport, requests };
}

/** A transport that gives these answers in turn, the last of them for good. */
export function inTurn(...answers: readonly (Scripted | Error)[]): ScriptedTransport {
  return scripted((_request, before) => {
    const answer = answers[Math.min(before, answers.length - 1)] ?? {};
    if (answer instanceof Error) throw answer;
    return answer;
  });
}

function piecesOf(body: string | Uint8Array | AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  if (typeof body !== 'string' && !(body instanceof Uint8Array)) return body;
  return one(typeof body === 'string' ? new TextEncoder().encode(body) : body);
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
