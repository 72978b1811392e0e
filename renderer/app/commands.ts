import { useEffect } from 'react';
import { type CommandId, findCommand } from '../../shared/commands/table.ts';
import { bridge } from './bridge.ts';

type Run = () => void;
type Runners = Map<CommandId, Run[]>;
type Offered = Partial<Record<CommandId, Run | undefined>>;

// What can run a command changes with what is on the screen; the last to come goes first.
const runners: Runners = new Map();
// What can bring the part of the screen that runs a command, while it is not there.
const ahead: Runners = new Map();
const waiting = new Map<CommandId, Run>();

const runnerOf = (id: CommandId): Run | undefined => runners.get(id)?.at(-1) ?? ahead.get(id)?.at(-1);

/** Runs a command if something on the screen can. @returns whether anything could. */
export function runCommand(id: CommandId): boolean {
  const run = runnerOf(id);
  run?.();
  return run !== undefined;
}

/** Whether a command can run at the moment. */
export const canRun = (id: CommandId): boolean => runnerOf(id) !== undefined;

/** Offers to run commands while the component is on the screen. */
export function useCommands(offered: Offered): void {
  useEffect(() => {
    const stop = offer(runners, offered);
    for (const [id, there] of waiting) if ((runners.get(id)?.length ?? 0) > 0) there();
    return stop;
  });
}

/** Offers to run commands for as long as nothing else does. @returns what ends it. */
export const offerAhead = (offered: Offered): (() => void) => offer(ahead, offered);

/** Calls back once, as soon as something offers to run a command itself. @returns what stops waiting. */
export function whenOffered(id: CommandId, there: () => void): () => void {
  waiting.set(id, there);
  return () => {
    if (waiting.get(id) === there) waiting.delete(id);
  };
}

function offer(to: Runners, offered: Offered): () => void {
  const entries = Object.entries(offered).flatMap(([id, run]) => {
    const command = findCommand(id);
    return command === undefined || run === undefined ? [] : [[command.id, run] as const];
  });
  for (const [id, run] of entries) to.set(id, [...(to.get(id) ?? []), run]);
  return () => {
    for (const [id, run] of entries) {
      to.set(
        id,
        (to.get(id) ?? []).filter((other) => other !== run),
      );
    }
  };
}

/** Lets the native menus run commands here. */
export function followMenus(): void {
  bridge.listen('command:run', (id) => {
    const command = findCommand(id);
    if (command !== undefined) runCommand(command.id);
  });
}
