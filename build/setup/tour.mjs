import { runCommand, SetupFailure } from './failure.mjs';
import { runTool } from './run-tool.mjs';

// npm run tour -- DIR: pictures of every screen, written into DIR.
await runCommand(async () => {
  const args = process.argv.slice(2);
  if (!args.some((arg) => !arg.startsWith('-'))) {
    throw new SetupFailure('The tour needs a folder for its pictures.', { remedy: 'npm run tour -- DIR' });
  }
  return runTool('tour', args);
});
