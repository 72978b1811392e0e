import { app, dialog } from 'electron';
import { text } from '../../shared/text/text.ts';
import { grantWish } from './library-wish.ts';
import { libraryFolder } from './moved-to.ts';
import type { SecondStart } from './second-start.ts';

/** Uses the folder that the library was moved to, if it was. Before anything asks for the profile. */
export function followMovedLibrary(): void {
  try {
    app.setPath('userData', libraryFolder(app.getPath('userData')));
  } catch (thrown) {
    dialog.showErrorBox(text.recovery.libraryAway, thrown instanceof Error ? thrown.message : String(thrown));
    app.exit(1);
  }
}

/**
 * Takes the profile for this process alone, and does with the library what was asked before it ended last.
 * @param start what the process that has it is told of this one
 * @returns the library's folder, `null` when another process has it.
 */
export function takeProfile(start: SecondStart): string | null {
  if (!app.requestSingleInstanceLock(start)) return null;
  const profile = app.getPath('userData');
  const granted = grantWish(profile, new Date());
  if (granted === null) return profile;
  console.warn(`${granted.what}: ${granted.folder}`);
  if (granted.what !== 'move') return profile;
  // The lock belongs to the folder: a second start would look for it in the new one.
  app.releaseSingleInstanceLock();
  app.setPath('userData', granted.folder);
  return app.requestSingleInstanceLock(start) ? granted.folder : null;
}
