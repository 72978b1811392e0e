import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Notification, powerMonitor, shell } from 'electron';
import {
  type DigestChoices,
  type DigestState,
  digestChoicesSchema,
  firstDigestChoices,
  type MailTest,
} from '../../shared/contract/digest.ts';
import type { SyncStatus } from '../../shared/contract/sync-status.ts';
import { z } from '../../shared/schema.ts';
import { replaceFile } from '../journal/durable-file.ts';
import { Turns } from '../journal/turns.ts';
import { ownIcon } from '../system/own-icon.ts';
import { DigestDesk, type DigestDeskOptions } from './digest-desk.ts';
import { DigestLedger } from './ledger.ts';
import { sendLetter } from './mailer.ts';
import { MailPassword } from './password.ts';

const everyMs = 60_000;

const keptSchema = z.object({ choices: digestChoicesSchema, chosenAt: z.number() });
type Kept = Readonly<z.infer<typeof keptSchema>>;

export interface DigestOptions {
  readonly profile: string;
  readonly sync: DigestDeskOptions['sync'];
  /** Hears every change of the sync's status until what it returns is called. */
  readonly listenToSync: (hear: (status: SyncStatus) => void) => () => void;
  readonly content: DigestDeskOptions['content'];
  /** Shows the digest's page. */
  openPage(): void;
  now(): number;
}

/** The digest as windows ask for it. */
export interface Digest {
  readonly state: DigestState;
  choose(choices: DigestChoices): Promise<DigestState>;
  password(password: string): Promise<DigestState>;
  test(): Promise<MailTest>;
  openFile(): Promise<void>;
  stop(): void;
}

/** Opens the digest: it looks every minute, and when the machine wakes, whether one is due. */
export function openDigest({ profile, sync, listenToSync, content, openPage, now }: DigestOptions): Digest {
  const file = path.join(profile, 'digest.json');
  let kept = readKept(file);
  const password = new MailPassword(profile);
  const digest = new DigestDesk({
    profile,
    ledger: new DigestLedger(profile),
    now,
    choices: () => kept.choices,
    chosenAt: () => kept.chosenAt,
    password: () => password,
    send: sendLetter,
    content,
    sync,
    notify: (title, body) => notify(title, body, openPage),
  });
  const check = (): void => {
    digest.check().catch((thrown: unknown) => console.warn('digest:', thrown));
  };
  const turns = new Turns();
  const timer = setInterval(check, everyMs);
  powerMonitor.on('resume', check);
  const endListening = listenToSync(({ state }) => {
    if (state === 'up-to-date') check();
  });
  const state = (): DigestState => ({
    choices: kept.choices,
    password: password.kept,
    lastMail: digest.lastMail,
    hasFile: existsSync(digest.file),
  });
  return {
    get state() {
      return state();
    },
    choose: (choices) =>
      turns.take(async () => {
        // A digest that is turned on begins with the next time, not with one that has passed.
        const isSame = kept.choices.on && timesOf(kept.choices) === timesOf(choices);
        const next: Kept = { choices, chosenAt: isSame ? kept.chosenAt : now() };
        await replaceFile(file, [Buffer.from(`${JSON.stringify(next)}\n`)]);
        kept = next;
        return state();
      }),
    password: (given) =>
      turns.take(async () => {
        await password.keep(given);
        // A mail that was refused for want of it goes now.
        check();
        return state();
      }),
    test: async () => {
      // By the account that was typed last, though it may not be on the disk yet.
      await turns.take(async () => {});
      return digest.test();
    },
    openFile: async () => void (await shell.openPath(digest.file)),
    stop: () => {
      clearInterval(timer);
      endListening();
      powerMonitor.off('resume', check);
    },
  };
}

const timesOf = ({ rhythm, weekday, time, on }: DigestChoices): string =>
  [rhythm, weekday, time, on].join(' ');

function readKept(file: string): Kept {
  try {
    return keptSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Nothing was chosen yet, or it cannot be read: then no digest is made until it is chosen anew.
    return { choices: firstDigestChoices, chosenAt: 0 };
  }
}

// A notification that nothing holds is forgotten with its click.
let shown: Notification | null = null;

function notify(title: string, body: string, open: () => void): void {
  if (!Notification.isSupported()) return;
  shown = new Notification({ title, body, ...ownIcon() });
  shown.on('click', open);
  shown.show();
}
