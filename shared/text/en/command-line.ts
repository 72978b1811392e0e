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
                                    write a list; NAME is a list, a tag, "Reading list", "Starred" or "Notes",
                                    FORMAT is ${exportFormats.join(', ')}
  offprint COMMAND --help           say more about a command
  offprint --help                   show this
  offprint --version                show the version

The library is that of the running app, or else of --user-data-dir=FOLDER.

Exit codes: 0 done (a paper that waits for the network counts), 1 failed, 2 not understood, 3 nothing found.
`,
  /** What is shown for `--help` after a command. */
  help: {
    sync: `Usage: offprint sync

Fetches what is new, and says how it ended. Exit code 1 when the feed cannot be reached.
`,
    search: `Usage: offprint search QUERY [--json] [--limit N]

Finds papers as the search box does, best first; QUERY may hold fields, such as tag:kv-cache is:unread after:2026-06.

  --json      a JSON array: id, title, authors, publishedOn, edition, upvotes, starred, read
  --limit N   1 to 1000, 20 when left out

Exit code 3 when nothing is found.
`,
    add: `Usage: offprint add ID|ADDRESS|FILE [--to ID | --own]

Takes a paper into the library by its arXiv id or its address at arXiv or Hugging Face, or a PDF by its file.
A paper that cannot be asked for without a network waits, and is added when there is one.

  --to ID     the PDF belongs to that paper
  --own       the PDF is a paper of its own, whatever it looks like
`,
    export: `Usage: offprint export --list NAME --format FORMAT [--output FILE]

Writes a list to standard output, or to FILE.

  --list NAME       a list, a tag, "Reading list", "Starred" or "Notes"
  --format FORMAT   ${exportFormats.join(', ')}

Exit code 3 when no list has that name.
`,
  },
  unknown: (word: string, usage: string) => `"${word}" is no command.\n\n${usage}`,
  misused: (what: string, name: string) => `${what}\nTry: offprint ${name} --help\n`,
  silent: 'Offprint runs on this library but does not answer. Close it, then try again.\n',
  noDisplay: 'There is no display, and Xvfb is not installed to stand in for one.\n',
  upToDate: 'Up to date.\n',
  offline: 'The feed cannot be reached. Everything fetched before is there.\n',
  failed: (why: string) => `Failed: ${why}\n`,
  nothingFound: 'Nothing found.\n',
  more: (all: number) => `… of ${count(all, 'paper')}\n`,
  noList: (name: string) => `There is no list named "${name}".\n`,
  added: (id: string, title: string) => `${id}  ${title}\n`,
  waits: (id: string) => `${id}  waits for the network, and is added when there is one\n`,
  noFile: (file: string) => `There is no file ${file}\n`,
  noPdf: (file: string) => `Not added: this is no PDF that opens: ${file}\n`,
  notWritten: (file: string, why: string) => `Not written to ${file}: ${why}\n`,
  notAdded: (id: string, title: string) =>
    `Not added: the library has a paper of nearly this title.\n  ${id}  ${title}\nTo put the PDF to that paper add --to ${id}, to make it a paper of its own --own.\n`,
  written: (papers: number, file: string) => `Wrote ${count(papers, 'paper')} to ${file}\n`,
};
