import { app, session, shell } from 'electron';
import { appUrl } from '../../shared/contract/names.ts';
import { fail } from '../../shared/failure/failure.ts';

/** Opens a page in the system's browser, if it is an https page. @throws FailureError otherwise. */
export async function openOutside(address: string): Promise<void> {
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') {
    fail('forbidden-address', `only https pages are opened: ${url.protocol}`);
  }
  await shell.openExternal(url.href);
}

/** Shuts what a page could leave the app by: navigation, new windows, embedded pages. Before `ready`. */
export function guardPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!event.url.startsWith(appUrl)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      // A click on a link: to the system's browser or nowhere, never into the app.
      openOutside(url).catch(() => {});
      return { action: 'deny' };
    });
  });
}

/** Denies every permission but the one to keep the library. Needs the app to be ready. */
export function guardPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, decide) => {
    decide(permission === 'persistent-storage');
  });
  session.defaultSession.setPermissionCheckHandler(() => false);
}
