import { z } from '../schema.ts';

/** What the reader allows the app to do in this machine's system; all off until they say so. */
export const systemChoicesSchema = z.object({
  /** Goes on syncing when the last window is closed. */
  background: z.boolean(),
  /** An icon with the number of unread papers where the system keeps such icons. */
  tray: z.boolean(),
  /** Starts with the session. */
  login: z.boolean(),
  /** Has an entry in the menu of programs, on Linux where no package made one: links and PDFs open by it. */
  menu: z.boolean().default(false),
  /** Marks misspelt words in notes; on Linux and Windows a dictionary is fetched for that. */
  spelling: z.boolean(),
});
export type SystemChoices = Readonly<z.infer<typeof systemChoicesSchema>>;

export const noSystemChoices: SystemChoices = {
  background: false,
  tray: false,
  login: false,
  menu: false,
  spelling: false,
};

/** The choices, and what can be chosen on this machine. */
export interface SystemState {
  readonly choices: SystemChoices;
  /** Only an installed app can be started with the session. */
  readonly canStartAtLogin: boolean;
  /** Only a copy that came without a menu entry can be put there. */
  readonly canHaveMenuEntry: boolean;
}
