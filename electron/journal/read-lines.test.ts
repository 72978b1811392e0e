import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { freshFolder, removeFolders } from './folder-for-tests.ts';
import { type RawLine, readLines } from './read-lines.ts';

afterEach(removeFolders);

async function linesOf(content: Uint8Array, limit?: number): Promise<RawLine[]> {
  const file = path.join(await freshFolder(), 'file');
  await writeFile(file, content);
  const all: RawLine[] = [];
  for await (const lines of readLines(file, limit)) all.push(...lines);
  return all;
}

describe('lines', () => {
  test('have their place and their exact bytes, whatever the bytes are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(0, 0x0a, 0x0d, 0x41, 0xff), { maxLength: 40 }),
        async (bytes) => {
          const content = Buffer.from(bytes);
          const lines = await linesOf(content);
          for (const [at, line] of lines.entries()) {
            expect(line.number).toBe(at + 1);
            expect(line.bytes).toEqual(content.subarray(line.offset, line.offset + line.length));
            expect(line.ended).toBe(content[line.offset + line.length] === 0x0a);
          }
          const joined = lines.flatMap(({ bytes: text, ended }) => [
            text ?? Buffer.alloc(0),
            Buffer.from(ended ? '\n' : ''),
          ]);
          expect(Buffer.concat(joined)).toEqual(content);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('may be longer than what is read at once, and end anywhere in it', async () => {
    const lengths = [262_143, 262_144, 262_145, 0, 700_000, 1];
    const content = Buffer.concat(lengths.map((length) => Buffer.alloc(length + 1, 'a').fill('\n', length)));
    expect((await linesOf(content)).map(({ length }) => length)).toEqual(lengths);
  });

  test('are read no further than the limit', async () => {
    const content = Buffer.from('one\ntwo\nthree\n');
    expect(await linesOf(content, 0)).toEqual([]);
    expect((await linesOf(content, 8)).map(({ ended }) => ended)).toEqual([true, true]);
    expect((await linesOf(content, 10)).map(({ length }) => length)).toEqual([3, 3, 2]);
  });
});
