import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { text } from '../../shared/text/text.ts';

/** A menu where text can be written or was selected: words for a misspelt one, cut, copy and paste. */
export function offerTextMenu(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on(
    'context-menu',
    (_event, { isEditable, selectionText, misspelledWord, dictionarySuggestions }) => {
      const items: MenuItemConstructorOptions[] = [];
      if (isEditable && misspelledWord !== '') {
        items.push(
          ...dictionarySuggestions.map((word) => ({
            label: word,
            click: () => webContents.replaceMisspelling(word),
          })),
          {
            label: text.system.addWord,
            click: () => webContents.session.addWordToSpellCheckerDictionary(misspelledWord),
          },
          { type: 'separator' },
        );
      }
      if (isEditable) items.push({ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' });
      else if (selectionText.trim() !== '') items.push({ role: 'copy' });
      if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
    },
  );
}
