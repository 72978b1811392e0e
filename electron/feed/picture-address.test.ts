import { expect, test } from 'vitest';
import { readEndpoint } from './endpoint.ts';
import { checkPictureAddress, isPrivateAddress, type Lookup } from './picture-address.ts';

const endpoint = readEndpoint('http://mirror.example:8080/hf');
const publicly: Lookup = async () => ['2600:9000:2490::1', '18.155.68.94'];
const check = (address: string, lookup = publicly) => checkPictureAddress(new URL(address), endpoint, lookup);

test.each([
  'https://huggingface.co/avatars/x.png',
  'https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2606.13392.png',
  'https://cdn-avatars.huggingface.co/v1/x.jpeg',
  'https://cdn-uploads.huggingface.co/production/x.webp',
  'http://mirror.example:8080/x.png',
])('lets %s pass', async (address) => {
  await check(address);
});

test.each([
  'http://cdn-uploads.huggingface.co/x.png',
  'https://cdn-uploads.huggingface.co:8443/x.png',
  'https://me:secret@cdn-uploads.huggingface.co/x.png',
  'https://huggingface.co.example/x.png',
  'https://xhuggingface.co/x.png',
  'https://mirror.example:8080/x.png',
  'http://mirror.example/x.png',
  'http://169.254.169.254/latest/meta-data/',
  'https://127.0.0.1/x.png',
  'file:///etc/passwd',
  'data:image/png;base64,iVBORw0KGgo=',
])('refuses %s', async (address) => {
  await expect(check(address)).rejects.toMatchObject({ failure: { kind: 'forbidden-address' } });
});

test('refuses a name that leads into a private network', async () => {
  const inside: Lookup = async () => ['18.155.68.94', '10.0.0.7'];
  await expect(check('https://huggingface.co/x', inside)).rejects.toThrow(/private network/);
});

test('does not look up the endpoint, and leaves a name nobody knows to the proxy', async () => {
  const unknown: Lookup = async () => {
    throw new Error('ENOTFOUND');
  };
  await check('http://mirror.example:8080/x.png', unknown);
  await check('https://huggingface.co/x.png', unknown);
});

test.each([
  ...[
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.0.1',
    '224.0.0.1',
  ],
  ...[
    '255.255.255.255',
    '::',
    '::1',
    'fd00::1',
    'fe80::1%eth0',
    'febf::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    'not an address',
  ],
])('%s is private', (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

test.each([
  '8.8.8.8',
  '172.32.0.1',
  '100.128.0.1',
  '192.169.0.1',
  '223.255.255.255',
  '2600::1',
  '::ffff:8.8.8.8',
])('%s is public', (address) => {
  expect(isPrivateAddress(address)).toBe(false);
});
