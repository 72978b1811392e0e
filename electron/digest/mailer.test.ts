import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { MailAccount } from '../../shared/contract/digest.ts';
import { type MailServer, startMailServer } from './mail-server.test-support.ts';
import { MailRefusal, sendLetter } from './mailer.ts';

let server: MailServer | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

const letter = {
  subject: 'Daily Papers: ö',
  html: '<h1>Top</h1>',
  text: 'Top',
  messageId: '<1@offprint.invalid>',
};
const account = (port: number, changes: Partial<MailAccount> = {}): MailAccount => ({
  host: '127.0.0.1',
  port,
  security: 'tls',
  user: 'reader',
  from: 'reader@example.org',
  to: 'reader@example.org',
  ...changes,
});
const refusal = (sent: Promise<void>): Promise<unknown> =>
  sent.then(
    () => 'sent',
    (thrown: unknown) => (thrown instanceof MailRefusal ? thrown.why : thrown),
  );

describe('a mail', () => {
  it.each(['tls', 'starttls'] as const)('arrives by %s, in both forms', async (security) => {
    server = await startMailServer({ secure: security === 'tls' });
    await sendLetter(account(server.port, { security }), 'right', letter);
    expect(server.received).toMatchObject([
      { subject: 'Daily Papers: ö', html: '<h1>Top</h1>', text: 'Top', messageId: letter.messageId },
    ]);
  });

  it('is refused with a wrong password', async () => {
    server = await startMailServer({ secure: true });
    expect(await refusal(sendLetter(account(server.port), 'wrong', letter))).toBe('refused');
    expect(await refusal(sendLetter(account(server.port), null, letter))).toBe('refused');
    expect(server.received).toEqual([]);
  });

  it('is not given to a server elsewhere whose certificate nobody vouches for', async () => {
    server = await startMailServer({ secure: true });
    // The same machine by a name that is not known to be it.
    const host = '::ffff:127.0.0.1';
    expect(await refusal(sendLetter(account(server.port, { host }), 'right', letter))).toBe('certificate');
  });

  it('never goes without encryption to another machine', async () => {
    expect(
      await refusal(sendLetter(account(25, { host: 'mail.example.org', security: 'none' }), '', letter)),
    ).toBe('plain');
  });

  it('is not sent in the clear when the server offers no STARTTLS', async () => {
    server = await startMailServer({ disabledCommands: ['STARTTLS'] });
    const sent = sendLetter(account(server.port, { security: 'starttls' }), 'right', letter);
    expect(await refusal(sent)).toBe('plain');
    expect(server.received).toEqual([]);
  });

  it('cannot be sent where nobody listens, or without an address', async () => {
    expect(await refusal(sendLetter(account(9), 'right', letter))).toBe('unreachable');
    expect(await refusal(sendLetter(account(9, { to: '' }), 'right', letter))).toBe('incomplete');
  });

  it('is rejected when the server says so to the mail itself', async () => {
    server = await startMailServer({
      secure: true,
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => done(new Error('It looks like spam')));
      },
    });
    expect(await refusal(sendLetter(account(server.port), 'right', letter))).toBe('rejected');
  });

  it.each([
    ['of unknown fate after its content was given', '\r\n.\r\n', Error],
    ['surely not sent before its content was given', 'MAIL FROM', MailRefusal],
  ])('is %s when the line breaks', async (_fate, last, thrown) => {
    const broken = createServer((socket) => breakAfter(socket, last));
    await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve));
    const { port }: AddressInfo = Object(broken.address());
    const sent = sendLetter(account(port, { security: 'none', user: '' }), null, letter);
    const failed: unknown = await sent.catch((why: unknown) => why);
    expect([failed instanceof Error, failed instanceof MailRefusal]).toEqual([true, thrown === MailRefusal]);
    broken.close();
  });
});

/** The least of an SMTP server, which hangs up when it has heard something. */
function breakAfter(socket: Socket, last: string): void {
  let data = false;
  socket.write('220 here\r\n');
  socket.setEncoding('utf8').on('data', (said: string) => {
    if (said.includes(last)) socket.destroy();
    else if (said.startsWith('DATA')) data = socket.write('354 go on\r\n');
    else if (!data) socket.write('250 OK\r\n');
  });
  socket.on('error', () => {});
}
