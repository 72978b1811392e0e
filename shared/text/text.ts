import { about } from './en/about.ts';
import { adding } from './en/adding.ts';
import { annotations } from './en/annotations.ts';
import { actTexts, app, recovery, settings } from './en/app.ts';
import { citing, formatTexts } from './en/citing.ts';
import { commandLine } from './en/command-line.ts';
import { commandTitles, menuTitles, scopeTitles } from './en/commands.ts';
import { count, number } from './en/count.ts';
import { ago, instant, longDate, mediumDate, monthName } from './en/dates.ts';
import { digest, digestSettings } from './en/digest.ts';
import { comments, linked } from './en/discussion.ts';
import { downloads, downloadsLine, downloadText, partTexts, pauseTexts, size } from './en/downloads.ts';
import { failureTexts, remedyTexts } from './en/failures.ts';
import { importing } from './en/importing.ts';
import { backupProblem, keeping } from './en/keeping.ts';
import { keys } from './en/keys.ts';
import { archiveLine, ledger, ledgerStates } from './en/ledger.ts';
import {
  checkedText,
  colourTexts,
  editionTexts,
  emptyDayTexts,
  emptyTexts,
  library,
  readingStateTexts,
  sortTexts,
} from './en/library.ts';
import { lists, selection, tags, triage } from './en/organise.ts';
import { paper } from './en/paper.ts';
import { reader } from './en/reader.ts';
import { rules } from './en/rules.ts';
import { search } from './en/search.ts';
import { statistics } from './en/statistics.ts';
import { storage } from './en/storage.ts';
import { sync, syncText } from './en/sync.ts';
import { logEventTexts, syncLog } from './en/sync-log.ts';
import { syncSettings } from './en/sync-settings.ts';
import { system } from './en/system.ts';
import { tour } from './en/tour.ts';
import { watched } from './en/watched.ts';

/** The one catalogue of interface texts. A language is another object of this type. */
export const text = {
  about,
  act: actTexts,
  adding,
  ago,
  annotations,
  archiveLine,
  backupProblem,
  app,
  checked: checkedText,
  citing,
  citationFormat: formatTexts,
  colour: colourTexts,
  command: commandTitles,
  commandLine,
  comments,
  count,
  downloads,
  downloadState: downloadText,
  downloadsLine,
  digest,
  digestSettings,
  edition: editionTexts,
  empty: emptyTexts,
  emptyDay: emptyDayTexts,
  failure: failureTexts,
  importing,
  instant,
  keeping,
  ledger,
  ledgerState: ledgerStates,
  keys,
  library,
  logEvent: logEventTexts,
  linked,
  lists,
  longDate,
  mediumDate,
  menu: menuTitles,
  month: monthName,
  number,
  paper,
  part: partTexts,
  pause: pauseTexts,
  reader,
  readingState: readingStateTexts,
  recovery,
  remedy: remedyTexts,
  rules,
  scope: scopeTitles,
  selection,
  settings,
  size,
  search,
  sort: sortTexts,
  storage,
  statistics,
  sync,
  tags,
  triage,
  syncLog,
  syncSettings,
  syncState: syncText,
  system,
  tour,
  watched,
} as const;
