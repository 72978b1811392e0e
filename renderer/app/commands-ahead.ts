import { useEffect } from 'react';
import type { CommandId } from '../../shared/commands/table.ts';
import { offerAhead, runCommand, whenOffered } from './commands.ts';
import { holdTyping } from './typed-ahead.ts';

/** What a command leads to is waited for so long, milliseconds. */
const longestWaitMs = 3_000;

/**
 * Runs a command as soon as something on the screen can. What is typed until then is for the field that it leads
 * to; a click, or too long a wait, gives it up.
 */
export function runWhenThere(id: CommandId): void {
  const letGo = holdTyping();
  const ended = new AbortController();
  const end = (): void => {
    ended.abort();
    letGo();
  };
  const limit = setTimeout(end, longestWaitMs);
  const stop = whenOffered(id, () => {
    runCommand(id);
    end();
  });
  ended.signal.addEventListener('abort', () => {
    clearTimeout(limit);
    stop();
  });
  window.addEventListener('pointerdown', end, { capture: true, signal: ended.signal });
}

/** Offers commands whose own part of the screen is still on its way, or put away: used while nothing else can run them. */
export function useCommandsAhead(offered: Partial<Record<CommandId, (() => void) | undefined>>): void {
  useEffect(() => offerAhead(offered));
}
