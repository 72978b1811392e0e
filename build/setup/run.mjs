import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { SetupFailure } from './failure.mjs';
import { endWithUs } from './signals.mjs';

const keptOutput = 20_000;

/**
 * Runs a program quietly and gives its standard output.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, what?: string, remedy?: string }} [options]
 *   `what` names the work in the failure's message
 * @returns {Promise<string>}
 * @throws {SetupFailure} with the end of the program's output, when it cannot be started or exits with another code than 0
 */
export function run(program, args, { what = program, remedy = '', ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    endWithUs(child);
    let stdout = '';
    let both = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
      both = (both + text).slice(-keptOutput);
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      both = (both + text).slice(-keptOutput);
    });
    child.on('error', (cause) =>
      reject(new SetupFailure(`${what} could not be started: ${cause.message}`, { remedy, cause })),
    );
    child.on('close', (code, signal) => {
      if (code === 0) resolve(stdout);
      else
        reject(
          new SetupFailure(`${what} failed (${signal ?? `exit code ${code}`}).`, {
            details: stripVTControlCharacters(both),
            remedy,
          }),
        );
    });
  });
}

/**
 * Runs npm: the one that runs us when there is one, else the one on the path.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.c?js$/.test(own)) return run(process.execPath, [own, ...args], options);
  const windows = process.platform === 'win32';
  return run(windows ? 'npm.cmd' : 'npm', args, { ...options, shell: windows });
}
