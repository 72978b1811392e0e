import { app } from 'electron';
import { z } from '../../shared/schema.ts';

const secondStartSchema = z.object({ isCommand: z.boolean() });
/** What a process says of itself to the one that has the profile. */
export type SecondStart = Readonly<z.infer<typeof secondStartSchema>>;

/**
 * Hears when the app is started again on this profile by somebody who wants to see it: a command that met the app
 * before it listened asks again by itself.
 */
export function onSecondStart(hear: (argv: readonly string[], folder: string) => void): void {
  app.on('second-instance', (_event, argv, folder, said) => {
    if (secondStartSchema.safeParse(said).data?.isCommand !== true) hear(argv, folder);
  });
}
