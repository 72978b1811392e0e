import type { OwnPdf } from '../../shared/contract/adding.ts';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { Answer, AskArguments, AskChannel } from '../../shared/contract/channels.ts';
import { FailureError, failure } from '../../shared/failure/failure.ts';

declare global {
  interface Window {
    /** Put there by the preload script; the only door to main. */
    readonly offprint: Bridge;
  }
}

export const bridge = window.offprint;

/** After this long without an answer main is taken for hung, milliseconds. */
const limitMs = 10_000;

/** Asks main. @throws FailureError when main failed or does not answer within ten seconds. */
export function ask<Channel extends AskChannel>(
  channel: Channel,
  ...args: AskArguments<Channel>
): Promise<Answer<Channel>> {
  return withLimit(limitMs, channel, args);
}

/** Asks main for what waits for the reader, such as a dialog, and so takes as long as it takes. */
export function askPatiently<Channel extends AskChannel>(
  channel: Channel,
  ...args: AskArguments<Channel>
): Promise<Answer<Channel>> {
  return withLimit(null, channel, args);
}

/** Keeps a copy of a PDF that was dropped on the window. @throws FailureError when main failed. */
export async function keepPdf(file: File): Promise<OwnPdf> {
  const reply = await bridge.keepPdf(file);
  if (reply.ok) return reply.value;
  throw new FailureError(reply.failure);
}

async function withLimit<Channel extends AskChannel>(
  limit: number | null,
  channel: Channel,
  args: AskArguments<Channel>,
): Promise<Answer<Channel>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    if (limit === null) return;
    const silent = failure('bridge', `${channel} was not answered`);
    timer = setTimeout(() => reject(new FailureError(silent)), limit);
  });
  try {
    const reply = await Promise.race([bridge.ask(channel, ...args), silence]);
    if (reply.ok) return reply.value;
    throw new FailureError(reply.failure);
  } finally {
    clearTimeout(timer);
  }
}
