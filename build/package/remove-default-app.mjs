import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Takes away what an Electron without an app starts with. Electron prefers `resources/app` to the `app.asar` that the
 * packed app is in; electron-builder itself removes only the usual `default_app.asar`.
 * @param {{ appOutDir: string, electronPlatformName: string }} context of electron-builder's hook `afterExtract`
 */
export default async function removeDefaultApp({ appOutDir, electronPlatformName }) {
  const resources =
    electronPlatformName === 'darwin' ? join('Electron.app', 'Contents', 'Resources') : 'resources';
  await rm(join(appOutDir, resources, 'app'), { recursive: true, force: true });
}
