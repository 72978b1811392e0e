import { z } from '../../../shared/schema.ts';

const schema = z.object({ electron: z.string(), app: z.string(), args: z.array(z.string()) });

/** How to start the app: the executable, the folder to give it, and the switches this machine needs. */
export type ElectronCommand = Readonly<z.infer<typeof schema>>;

/** Reads what the set-up put into OFFPRINT_ELECTRON. @throws when `npm run bench` did not start us. */
export function readElectronCommand(text: string | undefined): ElectronCommand {
  if (text === undefined) throw new Error('Start this with `npm run bench`.');
  return schema.parse(JSON.parse(text));
}
