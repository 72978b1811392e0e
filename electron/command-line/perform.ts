import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { isWaitedOut } from '../../shared/contract/downloads.ts';
import type { FoundPaper, Order, OrderAnswers, OrderKind, PdfOutcome } from '../../shared/contract/orders.ts';
import type { SyncStatus } from '../../shared/contract/sync-status.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import { text } from '../../shared/text/text.ts';
import type { Command } from './read-command.ts';
import type { Outcome } from './wire.ts';

/** What commands need of the app. */
export interface CommandDesk {
  /** Runs a sync, or waits for the one under way. @returns how it ended */
  sync(): Promise<SyncStatus>;
  /** Keeps a PDF of the reader's own and takes it into the library. @throws FailureError */
  addFile(file: string, to: PaperId | 'own' | null): Promise<PdfOutcome>;
  /** Has a paper wait until it can be asked for. @returns when that is on the disk */
  letWait(paper: PaperId): Promise<void>;
  give<Kind extends OrderKind>(
    kind: Kind,
    order: Extract<Order, { kind: Kind }>,
  ): Promise<OrderAnswers[Kind]>;
}

/** Carries a command out; never throws. */
export async function performCommand(command: Command, desk: CommandDesk): Promise<Outcome> {
  try {
    switch (command.name) {
      case 'sync':
        return syncOutcome(await desk.sync());
      case 'add':
        return await add(command, desk);
      case 'search':
        return await search(command, desk);
      case 'export':
        return await exportList(command, desk);
    }
  } catch (thrown) {
    const { kind, detail } = toFailure(thrown);
    return failed(text.commandLine.failed(`${text.failure[kind].what} (${detail})`));
  }
}

const done = (out: string): Outcome => ({ code: 0, out, err: '' });
const failed = (err: string): Outcome => ({ code: 1, out: '', err });
const nothing = (err: string): Outcome => ({ code: 3, out: '', err });

function syncOutcome(status: SyncStatus): Outcome {
  switch (status.state) {
    case 'up-to-date':
      return done(text.commandLine.upToDate);
    case 'offline':
      return failed(text.commandLine.offline);
    default:
      return failed(text.commandLine.failed(text.syncState(status)));
  }
}

async function add(command: Extract<Command, { name: 'add' }>, desk: CommandDesk): Promise<Outcome> {
  const { paper, file, to } = command;
  if (paper !== null) return addPaper(paper, desk);
  return addFile(file ?? '', to, desk);
}

async function addFile(file: string, to: PaperId | 'own' | null, desk: CommandDesk): Promise<Outcome> {
  if (!existsSync(file)) return failed(text.commandLine.noFile(file));
  const outcome = await desk.addFile(file, to).catch((thrown: unknown) => {
    if (toFailure(thrown).kind !== 'malformed') throw thrown;
    return null;
  });
  if (outcome === null) return failed(text.commandLine.noPdf(file));
  const { kind, id, title } = outcome;
  if (kind === 'like') return failed(text.commandLine.notAdded(id, title));
  return done(text.commandLine.added(id, title));
}

async function addPaper(paper: PaperId, desk: CommandDesk): Promise<Outcome> {
  try {
    const { id, title } = await desk.give('add-paper', { kind: 'add-paper', paper });
    return done(text.commandLine.added(id, title));
  } catch (thrown) {
    if (!isWaitedOut(toFailure(thrown).kind)) throw thrown;
    await desk.letWait(paper);
    return done(text.commandLine.waits(paper));
  }
}

type Search = Extract<Command, { name: 'search' }>;

async function search({ query, limit, json }: Search, desk: CommandDesk): Promise<Outcome> {
  const { papers, all } = await desk.give('search', { kind: 'search', query, limit });
  const out = json ? `${JSON.stringify(papers, null, 2)}\n` : papers.map(line).join('');
  const { readQuery } = await import('../../shared/search/read-query.ts');
  const remarks = readQuery(query).faults.map((fault) => `${text.search.fault(fault)}\n`);
  if (papers.length === 0) remarks.push(json ? '' : text.commandLine.nothingFound);
  else if (all > papers.length) remarks.push(text.commandLine.more(all));
  return { code: papers.length === 0 ? 3 : 0, out, err: remarks.join('') };
}

const line = ({ id, title, edition, publishedOn }: FoundPaper): string =>
  `${id}  ${edition ?? publishedOn ?? '          '}  ${title}\n`;

type Export = Extract<Command, { name: 'export' }>;

async function exportList({ list, format, output }: Export, desk: CommandDesk): Promise<Outcome> {
  const exported = await desk.give('export', { kind: 'export', list, format });
  if (exported === null) return nothing(text.commandLine.noList(list));
  if (output === null) return done(exported.text);
  try {
    await writeFile(output, exported.text);
  } catch (thrown) {
    return failed(text.commandLine.notWritten(output, toFailure(thrown).detail));
  }
  return { code: 0, out: '', err: text.commandLine.written(exported.papers, output) };
}
