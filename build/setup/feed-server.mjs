import { join } from 'node:path';
import { runCommand } from './failure.mjs';
import { runInForeground } from './launch.mjs';
import { callerFolder, out } from './places.mjs';
import { prepareTools } from './prepare.mjs';

// npm run feed-server [-- ARGUMENTS]: a local copy of the feed.
await runCommand(async () => {
  await prepareTools();
  return runInForeground(process.execPath, [join(out, 'tools', 'feed-server.js'), ...process.argv.slice(2)], {
    cwd: callerFolder(),
  });
});
