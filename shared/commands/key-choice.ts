import { z } from '../schema.ts';
import { type KeyChoice, presets } from './keymap.ts';
import { findCommand } from './table.ts';

const keys = z.array(z.string().min(1).max(40)).max(8);

/** Reads a choice of keys; commands that this version does not know are left out. */
export const keyChoiceSchema: z.ZodType<KeyChoice> = z.object({
  preset: z.enum(presets),
  changes: z
    .record(z.string(), keys)
    .transform((read) => Object.fromEntries(Object.entries(read).filter(([id]) => findCommand(id)))),
});
