import type { SyncStatus } from '../../shared/contract/sync-status.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import type { Service } from '../service-shape.ts';
import { addPdfFile } from '../system/opened-files.ts';
import type { SystemDesk } from '../system/system-desk.ts';
import { endWith } from './carry-out.ts';
import { type CommandDesk, performCommand } from './perform.ts';
import type { Command } from './read-command.ts';
import { type CommandService, serveCommands } from './serve-commands.ts';
import { syncBegun, syncToEnd } from './sync-to-end.ts';
import type { Outcome } from './wire.ts';

export interface CommandLineOptions {
  readonly profile: string;
  readonly service: Service;
  readonly desk: SystemDesk;
}

/** What commands can do while this app runs: its own, and those of the reader's other processes. */
export interface CommandLine {
  /** Carries out the command this process was started for; ends the process unless a window was opened meanwhile. */
  performOwn(command: Command): Promise<void>;
  /** Begins to hear other processes. Without the socket everything else works, so a failure is only reported. */
  listen(): void;
  stop(): void;
}

/** Makes ready to carry out commands. */
export function openCommandLine({ profile, service, desk }: CommandLineOptions): CommandLine {
  const commandDesk: CommandDesk = {
    sync: (): Promise<SyncStatus> => syncToEnd(service.sync, desk.listenToSync),
    addFile: (file, to) => addPdfFile(file, to, service, desk),
    letWait: (paper) => {
      service.files.queue.want([{ paper, part: 'paper', by: 'hand' }]);
      return service.files.queue.kept();
    },
    give: (kind, order) => desk.orders.give(kind, order),
  };
  const perform = async (command: Command): Promise<Outcome> => {
    // Only the worker of a window stores papers. When it has taken a new library's first ones, a sync begins.
    if (command.name !== 'sync') await syncBegun(service.sync, desk.listenToSync);
    return performCommand(command, commandDesk);
  };
  let serving: CommandService | null = null;
  const listen = async (): Promise<void> => {
    try {
      serving = await serveCommands(profile, perform);
    } catch (thrown) {
      console.warn('The command line is not answered:', toFailure(thrown).detail);
    }
  };
  const stop = (): void => serving?.stop();
  return {
    stop,
    listen: () => void listen(),
    performOwn: async (command) => {
      const outcome = await perform(command);
      if (desk.windows.isAnyVisible) {
        process.stdout.write(outcome.out);
        process.stderr.write(outcome.err);
        return;
      }
      service.stop();
      stop();
      await endWith(outcome);
    },
  };
}
