import { runBuiltTool } from '../run-tool.mjs';

/**
 * Tries out what was built: the contents, the fuses, and whether it starts, syncs and reads without a network.
 * @param {{ unpacked: string, packages: string[], runtime: import('../steps/electron-layout.mjs').Runtime }} built
 * @returns {Promise<number>} an exit code
 */
export function checkPackages({ unpacked, packages, runtime }) {
  return runBuiltTool('package-check', [unpacked, ...packages], runtime);
}
