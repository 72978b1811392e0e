import { useEffect } from 'react';
import { type CommandId, findCommand } from '../../shared/commands/table.ts';
import { bridge } from './bridge.ts';

type Run = () => void;

// What can run a command changes with what is on the screen; the last to come goes first.
const runners = new Map<CommandId, Run[]>();

/** Runs a command if something on the screen can. @returns whether anything could. */
export function runCommand(id: CommandId): boolean {
  const run = runners.get(id)?.at(-1);
  run?.();
  return run !== undefined;
}

/** Whether a command can run at the moment. */
export const canRun = (id: CommandId): boolean => (runners.get(id)?.length ?? 0) > 0;

/** Offers to run commands while the component is on the screen. */
export function useCommands(offered: Partial<Record<CommandId, Run | undefined>>): void {
  useEffect(() => {
    const entries = Object.entries(offered).flatMap(([id, run]) => {
      const command = findCommand(id);
      return command === undefined || run === undefined ? [] : [[command.id, run] as const];
    });
    for (const [id, run] of entries) runners.set(id, [...(runners.get(id) ?? []), run]);
    return () => {
      for (const [id, run] of entries) {
        runners.set(
          id,
          (runners.get(id) ?? []).filter((other) => other !== run),
        );
      }
    };
  });
}

/** Lets the native menus run commands here. */
export function followMenus(): void {
  bridge.listen('command:run', (id) => {
    const command = findCommand(id);
    if (command !== undefined) runCommand(command.id);
  });
}
