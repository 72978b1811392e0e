import { openDisplay } from './display.mjs';
import { electronCommand } from './electron-command.mjs';
import { runInForeground } from './launch.mjs';
import { callerFolder } from './places.mjs';

/**
 * Starts the app and waits for its end. It runs in the folder of the person who typed the command, so that relative
 * paths among the arguments mean what they say.
 * @param {import('./steps/electron-layout.mjs').Runtime} runtime
 * @param {string[]} args for the app
 * @param {NodeJS.ProcessEnv} [env] added to our own
 * @returns {Promise<number>} the app's exit code
 */
export async function startApp(runtime, args, env = {}) {
  const display = await openDisplay();
  try {
    const { electron, app, args: switches } = electronCommand(runtime);
    // A machine without a display has no bus and no graphics card either, and Chromium reports each a dozen times.
    const quiet = display.env.DISPLAY === undefined ? [] : ['--log-level=3'];
    return await runInForeground(electron, [...switches, ...quiet, app, ...args], {
      cwd: callerFolder(),
      env: { ...process.env, ...display.env, ...env },
    });
  } finally {
    await display.end();
  }
}
