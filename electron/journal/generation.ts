import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from '../../shared/schema.ts';
import { isMissing } from '../disk/system-error.ts';
import { replaceFile } from './durable-file.ts';
import { generationName } from './journal-files.ts';

const generationSchema = z.object({ format: z.literal(1), generation: z.uuid() });

/**
 * The generation of the journal in this folder: a library that names another one is not the library
 * that this journal was written for. `null` when the file is missing or damaged.
 * @throws the system's error when the file is there and cannot be read, which proves nothing.
 */
export async function readGeneration(folder: string): Promise<string | null> {
  let text: string;
  try {
    text = await readFile(path.join(folder, generationName), 'utf8');
  } catch (thrown) {
    if (isMissing(thrown)) return null;
    throw thrown;
  }
  try {
    return generationSchema.parse(JSON.parse(text)).generation;
  } catch {
    return null;
  }
}

/**
 * Begins a new generation.
 * @throws the system's error when it cannot be written.
 */
export async function newGeneration(folder: string): Promise<string> {
  const generation = randomUUID();
  const text = `${JSON.stringify({ format: 1, generation })}\n`;
  await replaceFile(path.join(folder, generationName), [Buffer.from(text)]);
  return generation;
}
