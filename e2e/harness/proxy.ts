import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { isRecord } from '../../build/feed-server/unknown.ts';

/** A small HTTP proxy on this machine; whatever name it is asked for, the answer comes from one server. */
export interface Proxy {
  /** `127.0.0.1:PORT` */
  readonly address: string;
  /** How many requests came this way. */
  asked(): number;
  stop(): Promise<void>;
}

/** Starts one before a server. @param target the server's address */
export async function startProxy(target: string): Promise<Proxy> {
  let asked = 0;
  const { hostname, port } = new URL(target);
  const server = createServer((question, answer) => {
    asked += 1;
    const { pathname, search } = new URL(question.url ?? '/', target);
    const way = { hostname, port, path: `${pathname}${search}`, method: question.method };
    const onward = request({ ...way, headers: question.headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    question.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound: unknown = server.address();
  if (!isRecord(bound)) throw new Error('the proxy has no port');
  return {
    address: `127.0.0.1:${String(bound.port)}`,
    asked: () => asked,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
