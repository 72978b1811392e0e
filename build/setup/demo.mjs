import { join } from 'node:path';
import { runCommand } from './failure.mjs';
import { startFeed } from './feed-process.mjs';
import { cacheFolder } from './places.mjs';
import { prepareApp } from './prepare.mjs';
import { hasSwitch } from './profile-argument.mjs';
import { startApp } from './start-app.mjs';

// npm run demo: the app with a made-up feed from this machine, in a profile of its own.
await runCommand(async () => {
  const runtime = await prepareApp({ tools: true });
  const args = process.argv.slice(2);
  const profile = hasSwitch(args, 'user-data-dir')
    ? []
    : [`--user-data-dir=${join(cacheFolder(), 'demo-profile')}`];
  const feed = await startFeed(['--port', '0', '--seed', '7', '--days', '45', '--papers', '30']);
  try {
    return await startApp(runtime, [...profile, ...args], {
      HF_ENDPOINT: feed.url,
      OFFPRINT_ARXIV_ENDPOINT: feed.url,
      OFFPRINT_ARXIV_API: feed.url,
    });
  } finally {
    await feed.end();
  }
});
