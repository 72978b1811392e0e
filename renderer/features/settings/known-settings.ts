import { text } from '../../../shared/text/text.ts';

/** A setting that can be gone to by its name. */
export interface KnownSetting {
  /** As its line on the page is called. */
  readonly name: string;
  readonly section: string;
  /** Other words for it. */
  readonly also: string;
}

const { also } = text.settings;

function section(title: string, names: readonly (readonly [name: string, also?: string])[]): KnownSetting[] {
  return names.map(([name, words = '']) => ({ name, section: title, also: words }));
}

/** The settings that are always on the page. What appears only under another one is found there. */
export const knownSettings: readonly KnownSetting[] = [
  ...section(text.settings.appearance, [[text.settings.theme, also.theme], [text.settings.rows]]),
  ...section(text.keys.section, [[text.keys.heading, also.keys]]),
  ...section(text.syncSettings.heading, [
    [text.syncSettings.endpoint, also.endpoint],
    [text.syncSettings.token, also.token],
    [text.syncSettings.back],
    [text.syncSettings.every, also.every],
    [text.syncSettings.proxy, also.proxy],
  ]),
  ...section(text.settings.library, [
    [text.settings.folder, also.folder],
    [text.keeping.move],
    [text.keeping.startOver],
  ]),
  ...section(text.rules.heading, [[text.rules.line, also.rules]]),
  ...section(text.watched.heading, [[text.watched.line, also.watched]]),
  ...section(text.storage.heading, [
    [text.storage.whole, also.storage],
    [text.storage.budget, also.budget],
    [text.storage.starred, also.ahead],
    [text.storage.readingList, also.ahead],
    [text.storage.top, also.ahead],
    [text.storage.ofEach, also.ahead],
  ]),
  ...section(text.citing.settings, [[text.importing.file], [text.importing.folder]]),
  ...section(text.keeping.heading, [
    [text.keeping.backUp],
    [text.keeping.daily, also.daily],
    [text.keeping.withFiles],
    [text.keeping.restoreHeading],
  ]),
  ...section(text.digest.heading, [[text.digestSettings.on, also.digest]]),
  ...section(text.system.heading, [
    [text.system.background],
    [text.system.tray],
    [text.system.spelling, also.spelling],
  ]),
  ...section(text.about.heading, [[text.about.licences]]),
];
