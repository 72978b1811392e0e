import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { icnsOf, icoOf } from './draw/containers.mjs';
import { drawnFrom } from './drawn-from.mjs';

const icons = dirname(fileURLToPath(import.meta.url));

describe('the icons', () => {
  it('are drawn from the SVGs as they are now (else: npm run icons)', async () => {
    expect(readFileSync(join(icons, 'drawn-from.txt'), 'utf8').trim()).toBe(await drawnFrom(icons));
  });

  it('have the size that their name says', () => {
    for (const name of readdirSync(join(icons, 'png'))) {
      const png = readFileSync(join(icons, 'png', name));
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}.png`).toBe(name);
    }
  });
});

describe('icon containers', () => {
  const pngs = new Map([
    [16, Buffer.from('sixteen')],
    [256, Buffer.from('two hundred and fifty-six')],
    [512, Buffer.from('five hundred and twelve')],
  ]);

  it('for Windows hold each picture where the directory says', () => {
    const ico = icoOf(pngs);
    expect(ico.readUInt16LE(4)).toBe(2);
    const [length, offset] = [ico.readUInt32LE(6 + 16 + 8), ico.readUInt32LE(6 + 16 + 12)];
    expect(ico.readUInt8(6 + 16)).toBe(0);
    expect(ico.subarray(offset, offset + length).toString()).toBe('two hundred and fifty-six');
  });

  it('for Apple say their own length', () => {
    const icns = icnsOf(pngs);
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
  });
});
