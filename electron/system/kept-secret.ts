import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { safeStorage } from 'electron';
import { replaceFile } from '../journal/durable-file.ts';

/** Where a secret is: nowhere, in the system's keyring, or in memory until the app ends. */
export type SecretKept = 'keyring' | 'this-run' | 'none';

/** A secret of the reader's: encrypted by the system's keyring, or in memory where there is none. */
export class KeptSecret {
  readonly #file: string;
  #held: string | null = null;
  #looked = false;

  constructor(file: string) {
    this.#file = file;
  }

  /** The secret; `null` when none was given, or the keyring does not give it back. */
  read(): string | null {
    if (this.#held !== null || this.#looked) return this.#held;
    // The keyring is asked only when there is something in it: the first question may take a while.
    if (!existsSync(this.#file) || !hasKeyring()) {
      this.#looked = true;
      return null;
    }
    try {
      this.#held = safeStorage.decryptString(readFileSync(this.#file));
    } catch {
      // Locked at the moment, perhaps: the next reader asks again.
      return null;
    }
    return this.#held;
  }

  /** An empty one forgets it. @throws the system's error when it cannot be written */
  async keep(secret: string): Promise<void> {
    this.#held = secret === '' ? null : secret;
    this.#looked = true;
    if (secret === '' || !hasKeyring()) {
      await rm(this.#file, { force: true });
      return;
    }
    await mkdir(path.dirname(this.#file), { recursive: true });
    await replaceFile(this.#file, [safeStorage.encryptString(secret)]);
  }

  get kept(): SecretKept {
    if (this.read() === null) return 'none';
    return hasKeyring() ? 'keyring' : 'this-run';
  }
}

/** With no keyring Electron "encrypts" with a key that everybody knows: that counts as none. */
function hasKeyring(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}
