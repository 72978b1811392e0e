import { Readable } from 'node:stream';
import type { MailAccount, MailProblem } from '../../shared/contract/digest.ts';

/** A mail ready to go. */
export interface Letter {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** The same for the same digest, so that mail programs can tell a repetition. */
  readonly messageId: string;
}

/** A mail that surely was not sent, and why. `detail` holds the server's words, never the password. */
export class MailRefusal extends Error {
  readonly why: MailProblem;
  readonly detail: string;

  constructor(why: MailProblem, detail: string) {
    super(`${why}: ${detail}`);
    this.name = 'MailRefusal';
    this.why = why;
    this.detail = detail;
  }
}

const patienceMs = 20_000;

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(host);

/**
 * Sends a mail through the reader's own account.
 * @throws MailRefusal when it surely was not sent; any other error when that cannot be known
 */
export async function sendLetter(
  account: MailAccount,
  password: string | null,
  letter: Letter,
): Promise<void> {
  const { host, port, security, user, from, to } = account;
  if (host === '' || from === '' || to === '') throw new MailRefusal('incomplete', '');
  const isOwn = isLoopback(host);
  if (security === 'none' && !isOwn) throw new MailRefusal('plain', host);
  const mail = await composed({ from, to, ...letter });
  let isGiven = false;
  const content = new Readable({
    // Called when the server has said that it waits for the content, and not before.
    read() {
      isGiven = true;
      this.push(mail);
      this.push(null);
    },
  });
  const { default: SMTPConnection } = await import('nodemailer/lib/smtp-connection/index.js');
  const connection = new SMTPConnection({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    // Bridges on this very machine sign their certificates themselves, and nobody is in between.
    tls: { rejectUnauthorized: !isOwn },
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  });
  try {
    await new Promise<void>((resolve, reject) => {
      const then = (next: () => void) => (failed?: Error | null) => (failed ? reject(failed) : next());
      const send = (): void =>
        connection.send({ from, to: to.split(',').map((address) => address.trim()) }, content, then(resolve));
      const logIn = (): void => connection.login({ user, pass: password ?? '' }, then(send));
      connection.on('error', reject);
      connection.on('end', () => reject(new Error('the mail server hung up')));
      connection.connect(then(user === '' ? send : logIn));
    });
  } catch (thrown) {
    throw refusalIn(thrown, isGiven) ?? thrown;
  } finally {
    connection.close();
  }
}

async function composed(mail: Letter & { from: string; to: string }): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer/index.js');
  return new MailComposer({ ...mail, disableFileAccess: true, disableUrlAccess: true }).compile().build();
}

/** What the failure says, when it says for sure that nothing was sent. */
function refusalIn(thrown: unknown, isGiven: boolean): MailRefusal | null {
  const detail = textAt(thrown, 'response') || textAt(thrown, 'message');
  const [code, command] = [textAt(thrown, 'code'), textAt(thrown, 'command')];
  if (/CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_VERIFY/.test(`${code} ${detail}`.toUpperCase())) {
    return new MailRefusal('certificate', detail);
  }
  if (command === 'STARTTLS') return new MailRefusal('plain', detail);
  if (code === 'EAUTH' || code === 'ENOAUTH') return new MailRefusal('refused', detail);
  // The server answered to the mail itself: it has not taken it.
  if (hasResponse(thrown)) return new MailRefusal('rejected', detail);
  // Before the content was given nothing can have been sent; afterwards silence says nothing.
  return isGiven ? null : new MailRefusal('unreachable', detail);
}

const hasResponse = (thrown: unknown): boolean =>
  typeof thrown === 'object' &&
  thrown !== null &&
  'responseCode' in thrown &&
  Number(thrown.responseCode) >= 400;

function textAt(value: unknown, name: 'code' | 'command' | 'response' | 'message'): string {
  if (typeof value !== 'object' || value === null || !(name in value)) return '';
  const found: unknown = Reflect.get(value, name);
  return typeof found === 'string' ? found : '';
}
