import { statfsSync } from 'node:fs';
import { root } from './places.mjs';

const enoughSharedMemory = 256 * 1024 * 1024;

/**
 * How to start the app from outside.
 * @typedef {{ electron: string, app: string, args: string[] }} ElectronCommand
 *   the executable, the folder to give it, and the switches that this machine needs before it
 */

/**
 * @param {import('./steps/electron-layout.mjs').Runtime} runtime
 * @returns {ElectronCommand}
 */
export function electronCommand(runtime) {
  return {
    electron: runtime.executable,
    app: root,
    args: process.platform === 'linux' ? linuxSwitches() : [],
  };
}

function linuxSwitches() {
  const switches = [];
  // Chromium's sandbox refuses to work for root; for everybody else it stays on.
  if (process.getuid() === 0) switches.push('--no-sandbox');
  // Containers often have 64 MB of it, and Chromium crashes when it runs out; in /tmp there is room.
  if (sharedMemory() < enoughSharedMemory) switches.push('--disable-dev-shm-usage');
  return switches;
}

function sharedMemory() {
  try {
    const { blocks, bsize } = statfsSync('/dev/shm');
    return blocks * bsize;
  } catch {
    return 0;
  }
}
