import { runCommand } from './failure.mjs';
import { prepareApp } from './prepare.mjs';
import { hasSwitch, withTemporaryProfile } from './profile-argument.mjs';
import { startApp } from './start-app.mjs';

// npm start [-- ARGUMENTS]: sets up what is missing and starts the app.
await runCommand(async () => {
  const runtime = await prepareApp();
  const args = process.argv.slice(2);
  if (!hasSwitch(args, 'screenshot') || hasSwitch(args, 'user-data-dir')) return startApp(runtime, args);
  // A picture must not depend on, or change, the library of the person who takes it.
  return withTemporaryProfile((folder) => startApp(runtime, [`--user-data-dir=${folder}`, ...args]));
});
