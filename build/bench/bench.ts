import type { Calm } from './calm.ts';
import type { Library } from './library/library.ts';
import type { ElectronCommand } from './processes/electron-command.ts';

/** What every measurement works with. */
export interface Bench {
  readonly command: ElectronCommand;
  /** The folder of the app with nothing but a window. */
  readonly bareApp: string;
  /** The library of 50,000 papers, made when it is first asked for. */
  library(): Promise<Library>;
  /** A folder for profiles and the like, removed at the end. */
  readonly folder: string;
  readonly rounds: number;
  readonly calm: Calm;
}
