import { z } from '../schema.ts';
import { backDays, proxyModes, syncIntervals } from './sync-choices.ts';

export const syncChoicesSchema = z.object({
  back: z.literal(backDays),
  everyMinutes: z.literal(syncIntervals),
  proxy: z.object({ mode: z.enum(proxyModes), server: z.string().max(300) }),
});

/** The choices as they lie on the disk, with what else of the sync outlives a restart. */
export const keptSyncSchema = z.object({
  choices: syncChoicesSchema,
  /** The feed's address where the reader set another than the usual one. */
  endpoint: z.string().nullable(),
  /** The endpoint that the reader allowed to be mixed into a library that came from another. */
  mixes: z.string().nullable(),
});
export type KeptSync = Readonly<z.infer<typeof keptSyncSchema>>;

export const firstSync: KeptSync = {
  choices: { back: 30, everyMinutes: 60, proxy: { mode: 'system', server: '' } },
  endpoint: null,
  mixes: null,
};
