import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { DigestChoices, DigestState, MailFate, MailTest } from '../../shared/contract/digest.ts';
import type { SyncStatus } from '../../shared/contract/sync-status.ts';
import type { DigestContent } from '../../shared/digest/content.ts';
import { digestHtml, digestText } from '../../shared/digest/letter.ts';
import { text } from '../../shared/text/text.ts';
import { replaceFile } from '../journal/durable-file.ts';
import type { DigestLedger, LedgerEntry, MailState } from './ledger.ts';
import { type Letter, MailRefusal, type sendLetter } from './mailer.ts';
import { lastSlot } from './slots.ts';

/** A mail that the server refused is tried this often in all. */
const mostTries = 5;

export interface DigestDeskOptions {
  readonly profile: string;
  readonly ledger: DigestLedger;
  now(): number;
  choices(): DigestChoices;
  /** When the choices were made that are in force: what was to be made before them is not made up for. */
  chosenAt(): number;
  password(): { read(): string | null; kept: DigestState['password'] };
  send: typeof sendLetter;
  /** What a digest of this rhythm would tell; `null` while no whole edition is there. */
  content(rhythm: DigestChoices['rhythm']): Promise<DigestContent | null>;
  sync: { readonly status: SyncStatus; start(): Promise<void> };
  notify(title: string, body: string): void;
}

/** Makes each digest once, when its time has come and the feed was read after it. */
export class DigestDesk {
  readonly #options: DigestDeskOptions;
  #working = false;
  #asked = false;

  constructor(options: DigestDeskOptions) {
    this.#options = options;
  }

  /** Makes the digest that is due, if one is. Called every minute, after each sync and on waking. @throws what failed */
  async check(): Promise<void> {
    this.#asked = true;
    if (this.#working) return;
    this.#working = true;
    try {
      // Asked while it worked, it looks once more: what it waited for may be there now.
      while (this.#asked) {
        this.#asked = false;
        await this.#makeDue();
      }
    } finally {
      this.#working = false;
    }
  }

  get file(): string {
    return path.join(this.#options.profile, 'digests', 'newest.html');
  }

  get lastMail(): MailFate | null {
    const mail = this.#options.ledger.last?.mail;
    if (mail === undefined) return null;
    switch (mail.state) {
      case 'sent':
        return { state: 'sent', at: mail.at };
      case 'failed':
        return { state: 'failed', why: mail.why };
      case 'sending':
        return this.#working ? null : { state: 'unknown' };
      default:
        return null;
    }
  }

  /** Sends the digest of the moment as a test. @throws what failed besides the mail */
  async test(): Promise<MailTest> {
    const { account, rhythm } = this.#options.choices();
    const content = await this.#options.content(rhythm);
    const letter = content === null ? emptyLetter() : letterOf(content, this.#options.now());
    try {
      const subject = text.digest.test(letter.subject);
      await this.#options.send(account, this.#options.password().read(), { ...letter, subject });
      return { sent: true, to: account.to };
    } catch (thrown) {
      if (thrown instanceof MailRefusal) return { sent: false, why: thrown.why, detail: thrown.detail };
      throw thrown;
    }
  }

  async #makeDue(): Promise<void> {
    const { choices, chosenAt, now, ledger, sync } = this.#options;
    if (!choices().on) return;
    const slot = lastSlot(choices(), now());
    if (slot < chosenAt()) return;
    const before = ledger.lastUntil(now());
    if (before !== null && before.slot >= slot) {
      if (before.slot === slot) await this.#mailAgain(before);
      return;
    }
    if (sync.status.state !== 'up-to-date' || sync.status.at < slot) {
      // The feed must have been read since: the check comes again when it was.
      if (sync.status.state !== 'syncing') void sync.start();
      return;
    }
    const content = await this.#options.content(choices().rhythm);
    const told = ledger.lastTold?.told?.to ?? '';
    if (content === null || content.to <= told) {
      await ledger.write({ slot, told: null, mail: { state: 'not-wanted' } });
      return;
    }
    await this.#deliver(slot, content);
  }

  async #deliver(slot: number, content: DigestContent): Promise<void> {
    const { choices, ledger, notify } = this.#options;
    const { file, mail, notification } = choices();
    const entry: LedgerEntry = {
      slot,
      told: { from: content.from, to: content.to },
      mail: { state: mail ? 'waiting' : 'not-wanted' },
    };
    // From here on it counts as made: what a crash now loses is lost, but nothing comes twice.
    await ledger.write(entry);
    if (file) await this.#writeFile(content);
    if (notification) notify(text.digest.title(content), text.digest.notification(content.papers));
    if (mail) await this.#mail(entry, content, 1);
  }

  async #writeFile(content: DigestContent): Promise<void> {
    await mkdir(path.dirname(this.file), { recursive: true });
    const page = [Buffer.from(digestHtml(content))];
    await replaceFile(path.join(path.dirname(this.file), `${content.to}.html`), page);
    await replaceFile(this.file, page);
  }

  /** A mail that surely was not sent is tried again, as long as its digest is the newest. */
  async #mailAgain(entry: LedgerEntry): Promise<void> {
    const { mail, told } = entry;
    const mayTry = mail.state === 'waiting' || (mail.state === 'failed' && mail.tries < mostTries);
    if (!mayTry || told === null) return;
    const content = await this.#options.content(this.#options.choices().rhythm);
    if (content !== null) await this.#mail(entry, content, mail.state === 'failed' ? mail.tries + 1 : 1);
  }

  async #mail(entry: LedgerEntry, content: DigestContent, tries: number): Promise<void> {
    const { ledger, send, choices, password, now } = this.#options;
    await ledger.write({ ...entry, mail: { state: 'sending' } });
    let mail: MailState;
    try {
      await send(choices().account, password().read(), letterOf(content, entry.slot));
      mail = { state: 'sent', at: now() };
    } catch (thrown) {
      // Anything else leaves it "sending": it may have arrived.
      if (!(thrown instanceof MailRefusal)) throw thrown;
      mail = { state: 'failed', why: thrown.why, tries };
    }
    await ledger.write({ ...entry, mail });
  }
}

function letterOf(content: DigestContent, slot: number): Letter {
  return {
    subject: text.digest.subject(content),
    html: digestHtml(content),
    text: digestText(content),
    messageId: `<digest-${content.to}-${slot}@offprint.invalid>`,
  };
}

/** A test needs no edition. */
function emptyLetter(): Letter {
  const { none, noneExplained, heading } = text.digest;
  return {
    subject: heading,
    html: `<p>${none} ${noneExplained}</p>`,
    text: `${none} ${noneExplained}`,
    messageId: `<digest-test-${Date.now()}@offprint.invalid>`,
  };
}
