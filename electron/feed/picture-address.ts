import { lookup as systemNames } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { fail } from '../../shared/failure/failure.ts';
import type { Endpoint } from './endpoint.ts';

/** The hosts, beside the endpoint, from which the feed's pictures come. */
const pictureHosts: ReadonlySet<string> = new Set([
  'huggingface.co',
  'cdn-thumbnails.huggingface.co',
  'cdn-avatars.huggingface.co',
  'cdn-uploads.huggingface.co',
]);

/** The IP addresses that a name stands for. */
export type Lookup = (host: string) => Promise<readonly string[]>;

/** Asks the system. */
export const systemLookup: Lookup = async (host) =>
  (await systemNames(host, { all: true })).map(({ address }) => address);

const privateNetworks = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['224.0.0.0', 3],
] as const) {
  privateNetworks.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
] as const) {
  privateNetworks.addSubnet(network, bits, 'ipv6');
}

/** Whether an IP address belongs to this machine or a private network; what is no address counts as one. */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, '');
  const family = isIP(bare);
  if (family === 0) return true;
  return privateNetworks.check(bare, family === 4 ? 'ipv4' : 'ipv6');
}

/**
 * Lets pass only what may be asked for a picture: the endpoint's own origin, or a known host over https
 * whose name does not lead into a private network.
 * @throws FailureError `forbidden-address` for everything else.
 */
export async function checkPictureAddress(url: URL, endpoint: Endpoint, lookup: Lookup): Promise<void> {
  if (url.username !== '' || url.password !== '')
    fail('forbidden-address', 'a picture’s address holds a name or password');
  if (url.origin === endpoint.origin) return;
  if (url.protocol !== 'https:' || url.port !== '' || !pictureHosts.has(url.hostname)) {
    fail('forbidden-address', `no pictures are fetched from ${url.origin}`);
  }
  // Behind a proxy the name may not resolve here at all; then it cannot lead into this network either.
  const addresses = await lookup(url.hostname).catch(() => []);
  if (addresses.some(isPrivateAddress))
    fail('forbidden-address', `${url.hostname} leads into a private network`);
}
