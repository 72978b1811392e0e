import type { UpdateState } from '../../shared/contract/updates.ts';
import { type Failure, failure } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';

/** What electron-updater does, as far as it is used here. */
export interface Updater {
  autoDownload: boolean;
  autoInstallOnAppQuit: boolean;
  checkForUpdates(): Promise<unknown>;
  /** Installs what was downloaded; the app is started anew afterwards. */
  quitAndInstall(isSilent: boolean, isForceRunAfter: boolean): void;
  on(event: 'update-available' | 'update-downloaded', hear: (info: { version: string }) => void): unknown;
  on(event: 'update-not-available', hear: () => void): unknown;
  on(event: 'download-progress', hear: (progress: { percent: number }) => void): unknown;
  on(event: 'error', hear: (error: Error) => void): unknown;
}

export interface UpdateDeskOptions {
  /** Whether this package can update itself at all. */
  readonly canUpdate: boolean;
  /** Loads electron-updater; `null` where this package cannot update itself. */
  load(): Promise<Updater | null>;
  now(): number;
  /** Writes a backup of the library that nothing deletes. */
  backUp(): Promise<unknown>;
  /** Hears every change. */
  tell(state: UpdateState): void;
}

/**
 * Looks for a newer version, fetches it and waits: it is installed only when the reader says so, and only once the
 * library has been backed up.
 */
export class UpdateDesk {
  readonly #options: UpdateDeskOptions;
  #updater: Promise<Updater | null> | null = null;
  #state: UpdateState = { state: 'off' };
  #version = '';

  constructor(options: UpdateDeskOptions) {
    this.#options = options;
    if (options.canUpdate) this.#state = { state: 'idle', checkedAt: null };
  }

  get state(): UpdateState {
    return this.#state;
  }

  /** Looks now, unless it is at it already or one is ready. Never throws: what failed is the state. */
  async check(): Promise<UpdateState> {
    const { state } = this.#state;
    if (state === 'checking' || state === 'downloading' || state === 'ready' || state === 'installing') {
      return this.#state;
    }
    const updater = await this.#load();
    if (updater === null) return this.#state;
    this.#set({ state: 'checking' });
    try {
      await updater.checkForUpdates();
    } catch (thrown) {
      this.#set({ state: 'failed', failure: toFailure(thrown) });
    }
    return this.#state;
  }

  /**
   * Backs the library up, then installs what is ready and starts it.
   * @throws FailureError when the backup could not be written; then nothing was installed
   */
  async install(): Promise<void> {
    if (this.#state.state !== 'ready') return;
    const ready = this.#state;
    this.#set({ state: 'installing', version: ready.version });
    try {
      await this.#options.backUp();
      (await this.#load())?.quitAndInstall(true, true);
    } catch (thrown) {
      this.#set(ready);
      throw thrown;
    }
  }

  #load(): Promise<Updater | null> {
    this.#updater ??= this.#options.load().then((updater) => {
      if (updater !== null) this.#follow(updater);
      return updater;
    });
    return this.#updater;
  }

  #follow(updater: Updater): void {
    const { now } = this.#options;
    updater.autoDownload = true;
    // The package manager may ask for a password: only when the reader expects it.
    updater.autoInstallOnAppQuit = false;
    updater.on('update-available', ({ version }) => {
      this.#version = version;
      this.#set({ state: 'downloading', version, percent: 0 });
    });
    updater.on('update-not-available', () => this.#set({ state: 'idle', checkedAt: now() }));
    updater.on('download-progress', ({ percent }) =>
      this.#set({ state: 'downloading', version: this.#version, percent: Math.round(percent) }),
    );
    updater.on('update-downloaded', ({ version }) => this.#set({ state: 'ready', version }));
    updater.on('error', (error) => this.#set({ state: 'failed', failure: failureOf(error) }));
  }

  #set(state: UpdateState): void {
    this.#state = state;
    this.#options.tell(state);
  }
}

/** A file that is not what its list says must not be taken for a network that is down. */
function failureOf(error: Error): Failure {
  const isForged = 'code' in error && error.code === 'ERR_CHECKSUM_MISMATCH';
  return isForged ? failure('malformed', error.message) : toFailure(error);
}
