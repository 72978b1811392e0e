import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';

/** A request as it arrived at the stand-in. */
export interface ArrivedRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A stand-in for Zotero's connector, which follows the documented protocol and keeps what arrived. */
export interface ZoteroStandIn {
  readonly port: number;
  readonly arrived: readonly ArrivedRequest[];
  close(): Promise<void>;
}

export const sha256Hex = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Starts one on a port; 0 takes any. `filesEditable` as the selected library is. */
export async function zoteroStandIn(port: number, filesEditable = true): Promise<ZoteroStandIn> {
  const arrived: ArrivedRequest[] = [];
  const sessions = new Map<string, Set<string>>();
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const body = Buffer.concat(pieces);
      const path = request.url ?? '';
      arrived.push({ path, headers: request.headers, body });
      const [status, text] = answer(path, request.headers, body);
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(text);
    });
  });

  function answer(path: string, headers: IncomingHttpHeaders, body: Buffer): [number, string] {
    if (Number(headers['x-zotero-connector-api-version']) < 3)
      return [400, '{"error":"CONNECTOR_VERSION_OUTDATED"}'];
    if (path === '/connector/saveItems') {
      if (headers['content-type'] !== 'application/json') return [400, 'content type'];
      const { sessionID, items } = JSON.parse(body.toString('utf8'));
      if (sessions.has(sessionID)) return [409, '{"error":"SESSION_EXISTS"}'];
      sessions.set(sessionID, new Set(items.map((item: { id: string }) => item.id)));
      return [201, ''];
    }
    if (path.startsWith('/connector/saveAttachment')) {
      const metadata = headers['x-metadata'];
      if (typeof metadata !== 'string') return [400, '{"error":"METADATA_NOT_PROVIDED"}'];
      const { sessionID, parentItemID } = JSON.parse(metadata);
      const session = sessions.get(sessionID);
      if (session === undefined) return [400, '{"error":"SESSION_NOT_FOUND"}'];
      if (!filesEditable) return [200, 'Library files are not editable.'];
      return session.has(parentItemID) ? [201, ''] : [500, ''];
    }
    return [404, 'No endpoint found'];
  }

  await listening(server, port);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    arrived,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
