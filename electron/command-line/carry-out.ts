import { app } from 'electron';
import { text } from '../../shared/text/text.ts';
import { askRunning } from './ask-running.ts';
import { type Command, readCommand } from './read-command.ts';
import { lacksDisplay, openVirtualDisplay } from './virtual-display.ts';
import type { Outcome } from './wire.ts';

/**
 * What this process was started for: the command that it has to carry out itself, without a window, or `null` for the
 * app. Ends the process where a running app has done the command, or there was only something to say.
 */
export async function commandOfThisProcess(): Promise<Command | null> {
  const typed = readCommand(argumentsOf(process.argv), app.getVersion(), process.cwd());
  switch (typed.kind) {
    case 'window':
      return null;
    case 'told':
      return endWith({
        code: typed.code,
        out: typed.code === 0 ? typed.words : '',
        err: typed.code === 0 ? '' : typed.words,
      });
    case 'command': {
      const outcome = await askRunning(app.getPath('userData'), typed.command);
      if (outcome !== null) return endWith(outcome);
      if (lacksDisplay() && !(await openVirtualDisplay())) {
        return endWith({ code: 1, out: '', err: text.commandLine.noDisplay });
      }
      return typed.command;
    }
  }
}

/** Prints what a command has to say and ends this process with its code. */
export async function endWith({ code, out, err }: Outcome): Promise<never> {
  await Promise.all([written(process.stdout, out), written(process.stderr, err)]);
  app.exit(code);
  // `exit` returns before the process is gone; nothing may run meanwhile.
  return new Promise<never>(() => {});
}

/** Node writes to a pipe in its own time; an exit would cut the rest off. */
function written(stream: NodeJS.WriteStream, words: string): Promise<void> {
  return new Promise((resolve) => {
    if (words === '') resolve();
    else stream.write(words, () => resolve());
  });
}

/** What was typed after the program, and in development after the app's folder. */
export function argumentsOf(argv: readonly string[]): readonly string[] {
  const given = argv.slice(1);
  if (!process.defaultApp) return given;
  const folder = given.findIndex((argument) => !argument.startsWith('-'));
  return given.filter((_argument, index) => index !== folder);
}
