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
  return runBuiltTool(name, args, await prepareApp({ tools: true }));
}

/**
 * The same for a tool that is built already.
 * @param {string} name
 * @param {string[]} args
 * @param {import('./steps/electron-layout.mjs').Runtime} runtime
 * @returns {Promise<number>}
 */
export async function runBuiltTool(name, args, runtime) {
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
