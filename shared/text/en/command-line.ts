import { exportFormats } from '../../citation/formats.ts';
import { count } from './count.ts';

/** What the command line says. */
export const commandLine = {
  usage: `Usage: offprint [COMMAND]

Without a command the window opens.

  offprint sync                     fetch what is new
  offprint search QUERY [--json]    find papers; --limit N, 20 when left out
  offprint add ID|ADDRESS|FILE      take a paper, or a PDF of your own, into the library;
                                    --to ID puts a PDF to that paper, --own makes it one of its own
  offprint export --list NAME --format FORMAT [--output FILE]
                                    write a list; NAME is a list, a tag, "Reading list" or "Starred",
                                    FORMAT is ${exportFormats.join(', ')}
  offprint --help                   show this
  offprint --version                show the version

The library is that of the running app, or else of --user-data-dir=FOLDER.

Exit codes: 0 done, 1 failed, 2 not understood, 3 nothing found.
`,
  misused: (what: string) => `${what}\nTry: offprint --help\n`,
  silent: 'Offprint runs on this library but does not answer. Close it, then try again.\n',
  noDisplay: 'There is no display, and Xvfb is not installed to stand in for one.\n',
  upToDate: 'Up to date.\n',
  offline: 'The feed cannot be reached. Everything fetched before is there.\n',
  failed: (why: string) => `Failed: ${why}\n`,
  nothingFound: 'Nothing found.\n',
  more: (all: number) => `… of ${count(all, 'paper')}\n`,
  noList: (name: string) => `There is no list named "${name}".\n`,
  added: (id: string, title: string) => `${id}  ${title}\n`,
  notAdded: (id: string, title: string) =>
    `Not added: the library has a paper of nearly this title.\n  ${id}  ${title}\nTo put the PDF to that paper add --to ${id}, to make it a paper of its own --own.\n`,
  written: (papers: number, file: string) => `Wrote ${count(papers, 'paper')} to ${file}\n`,
};
