import { electronCommand } from './electron-command.mjs';
import { runCommand } from './failure.mjs';
import { prepareApp } from './prepare.mjs';

// npm run -s where: one line of JSON on stdout for tools that drive the app from outside.
await runCommand(async () => {
  process.stdout.write(`${JSON.stringify(electronCommand(await prepareApp()))}\n`);
});
