import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A real SMTP server on this machine, with one user: `reader`, whose password is `right`. */
export interface MailServer {
  readonly port: number;
  readonly received: readonly ParsedMail[];
  stop(): Promise<void>;
}

/** Starts one. It signs its certificate itself. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const received: ParsedMail[] = [];
  const server = new SMTPServer({
    onAuth: ({ username, password }, _session, done) => {
      if (username === 'reader' && password === 'right') done(null, { user: username });
      else done(new Error('Invalid user name or password'));
    },
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        received.push(mail);
        done();
      }, done);
    },
    ...options,
  });
  // A client that goes away in the middle is what some tests are about.
  server.on('error', () => {});
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port }: AddressInfo = Object(listener.address());
  return {
    port,
    received,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
