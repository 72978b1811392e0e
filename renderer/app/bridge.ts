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

/** Asks main. @throws FailureError when main failed or does not answer. */
export async function ask<Channel extends AskChannel>(
  channel: Channel,
  ...args: AskArguments<Channel>
): Promise<Answer<Channel>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new FailureError(failure('bridge', `${channel} was not answered`))),
      limitMs,
    );
  });
  try {
    const reply = await Promise.race([bridge.ask(channel, ...args), silence]);
    if (reply.ok) return reply.value;
    throw new FailureError(reply.failure);
  } finally {
    clearTimeout(timer);
  }
}
