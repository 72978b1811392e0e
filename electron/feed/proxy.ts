import { session } from 'electron';
import type { SyncChoices } from '../../shared/contract/sync-choices.ts';
import { fail } from '../../shared/failure/failure.ts';

const schemes = new Set(['http:', 'https:', 'socks4:', 'socks5:']);

/**
 * The address of a proxy as the network stack takes it, such as `http://proxy.example.org:3128`.
 * @throws FailureError `forbidden-address` when it is none
 */
export function readProxy(server: string): string {
  const typed = server.trim();
  const address = /^[a-z][a-z\d]*:\/\//i.test(typed) ? typed : `http://${typed}`;
  if (!URL.canParse(address)) return fail('forbidden-address', 'the proxy’s address cannot be read');
  const { protocol, hostname, port, username } = new URL(address);
  if (!schemes.has(protocol) || hostname === '' || username !== '')
    return fail('forbidden-address', 'the proxy’s address cannot be used');
  return `${protocol}//${hostname}${port === '' ? '' : `:${port}`}`;
}

/** Sends all requests of the app through the proxy that was chosen, or past every one. @throws FailureError */
export async function setProxy({ mode, server }: SyncChoices['proxy']): Promise<void> {
  const { defaultSession } = session;
  if (mode === 'fixed')
    await defaultSession.setProxy({ mode: 'fixed_servers', proxyRules: readProxy(server) });
  else await defaultSession.setProxy({ mode });
  // What is open goes on by the former way otherwise.
  await defaultSession.closeAllConnections();
}

/** The proxy of the start: nothing is asked of the system where its own is wanted, which is the rule already. */
export function setProxyAtStart(proxy: SyncChoices['proxy']): void {
  if (proxy.mode === 'system' || (proxy.mode === 'fixed' && proxy.server.trim() === '')) return;
  setProxy(proxy).catch((thrown: unknown) => console.warn('proxy:', thrown));
}
