import { ensureBundles } from './steps/bundles.mjs';
import { ensurePackages } from './steps/packages.mjs';
import { appParts, toolsPart } from './steps/parts.mjs';
import { ensureRuntime } from './steps/runtime.mjs';
import { requireSandbox } from './steps/sandbox.mjs';
import { planSystemLibraries } from './steps/system-libraries.mjs';
import { writeThirdParty } from './steps/third-party.mjs';
import { together } from './together.mjs';

/**
 * Brings about everything that the app needs to start. Each step looks first and does nothing when it is done.
 * @param {{ tools?: boolean }} [options] whether the command-line tools are wanted too
 * @returns {Promise<import('./steps/electron-layout.mjs').Runtime>} the Electron to start it with
 */
export async function prepareApp({ tools = false } = {}) {
  // Looked at first: what only the person can mend should be said before long downloads.
  const installLibraries = await planSystemLibraries();
  const [, runtime] = await together([installLibraries(), prepareCheckout(tools)]);
  await requireSandbox(runtime);
  return runtime;
}

async function prepareCheckout(tools) {
  await ensurePackages();
  const [runtime] = await together([
    ensureRuntime(),
    ensureBundles(tools ? [...appParts, toolsPart()] : appParts),
  ]);
  await writeThirdParty();
  return runtime;
}

/** Brings about what the command-line tools need that run without Electron. */
export async function prepareTools() {
  await ensurePackages();
  await ensureBundles([toolsPart()]);
}
