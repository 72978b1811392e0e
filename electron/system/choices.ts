import { readFileSync } from 'node:fs';
import path from 'node:path';
import { noSystemChoices, type SystemChoices, systemChoicesSchema } from '../../shared/contract/system.ts';
import { replaceFile } from '../journal/durable-file.ts';

const file = (profile: string): string => path.join(profile, 'system.json');

/** The reader's choices for this machine; all off when none were made or they cannot be read. */
export function readSystemChoices(profile: string): SystemChoices {
  try {
    return systemChoicesSchema.parse(JSON.parse(readFileSync(file(profile), 'utf8')));
  } catch {
    return noSystemChoices;
  }
}

/** Keeps the choices. @throws the system's error */
export async function keepSystemChoices(profile: string, choices: SystemChoices): Promise<void> {
  await replaceFile(file(profile), [Buffer.from(`${JSON.stringify(choices)}\n`)]);
}
