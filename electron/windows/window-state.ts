import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from '../../shared/schema.ts';

const stateSchema = z.object({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: z.number().int().min(360).max(10_000),
  height: z.number().int().min(400).max(10_000),
  maximized: z.boolean(),
});
/** Where the last window was; positions are absent on a first start. */
export type WindowState = z.infer<typeof stateSchema>;

const firstState: WindowState = { width: 1280, height: 800, maximized: false };

/** The remembered place of the window; the first one when nothing readable was kept. */
export function readWindowState(profile: string): WindowState {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file(profile), 'utf8')));
  } catch {
    return firstState;
  }
}

/** Remembers the place. It is a convenience, so a failure to write it concerns nobody. */
export function writeWindowState(profile: string, state: WindowState): void {
  try {
    writeFileSync(file(profile), JSON.stringify(state));
  } catch {}
}

function file(profile: string): string {
  return path.join(profile, 'window.json');
}
