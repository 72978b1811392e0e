import { z } from '../../shared/schema.ts';
import { commandSchema } from './read-command.ts';

/** What the file in the profile says: where to speak, and the word that proves the speaker may read it. */
export const addressSchema = z.object({ socket: z.string(), token: z.string() });

/** Command → running app, one line of JSON. */
export const requestSchema = z.object({ token: z.string(), command: commandSchema });

/** Running app → command, one line of JSON: what to print, and the exit code. */
export const outcomeSchema = z.object({
  code: z.number().int().min(0).max(255),
  out: z.string(),
  err: z.string(),
});
export type Outcome = Readonly<z.infer<typeof outcomeSchema>>;
