import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { text } from '../../shared/text/text.ts';
import { tell } from '../ipc/handle.ts';
import { type Spelling, systemSpells } from '../spelling/spelling.ts';

/** A menu where text can be written or was selected: words for a misspelt one, cut, copy and paste. */
export function offerTextMenu(window: BrowserWindow, spelling: Spelling): void {
  const { webContents } = window;
  const showFailure = (thrown: unknown): void => tell(webContents, 'failure:show', toFailure(thrown));
  const add = async (word: string): Promise<void> => {
    if (systemSpells) webContents.session.addWordToSpellCheckerDictionary(word);
    else await spelling.add(word);
    // Put in its own place, the word is looked at again.
    webContents.replaceMisspelling(word);
  };
  const wordsFor = async (misspelt: string, given: readonly string[]) => {
    const words = systemSpells ? given : await spelling.suggestions(misspelt);
    const replace = (word: string) => ({ label: word, click: () => webContents.replaceMisspelling(word) });
    const none = { label: text.system.noSuggestions, enabled: false };
    const items: MenuItemConstructorOptions[] = [
      ...(words.length === 0 ? [none] : words.map(replace)),
      { type: 'separator' },
      { label: text.system.addWord, click: () => void add(misspelt).catch(showFailure) },
      { type: 'separator' },
    ];
    return items;
  };
  webContents.on('context-menu', (_event, { isEditable, selectionText, ...spelt }) => {
    const { misspelledWord, dictionarySuggestions } = spelt;
    const words =
      isEditable && misspelledWord !== ''
        ? wordsFor(misspelledWord, dictionarySuggestions)
        : Promise.resolve([]);
    const others: MenuItemConstructorOptions[] = isEditable
      ? [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }]
      : selectionText.trim() === ''
        ? []
        : [{ role: 'copy' }];
    void words
      .catch((thrown: unknown) => {
        showFailure(thrown);
        return [];
      })
      .then((found) => {
        const items = [...found, ...others];
        if (items.length > 0 && !window.isDestroyed()) Menu.buildFromTemplate(items).popup({ window });
      });
  });
}
