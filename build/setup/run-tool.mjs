import { join } from 'node:path';
import { openDisplay } from './display.mjs';
import { electronCommand } from './electron-command.mjs';
import { runInForeground } from './launch.mjs';
import { callerFolder, out } from './places.mjs';
import { prepareApp } from './prepare.mjs';

/**
 * Runs a built tool that drives the app. It learns how to start it from OFFPRINT_ELECTRON.
 * @param {string} name of the tool in out/tools
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export async function runTool(name, args) {
  const runtime = await prepareApp({ tools: true });
  const display = await openDisplay();
  try {
    return await runInForeground(process.execPath, [join(out, 'tools', `${name}.js`), ...args], {
      cwd: callerFolder(),
      env: { ...process.env, ...display.env, OFFPRINT_ELECTRON: JSON.stringify(electronCommand(runtime)) },
    });
  } finally {
    await display.end();
  }
}
