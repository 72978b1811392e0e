import { readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { safeStorage } from 'electron';
import type { PasswordKept } from '../../shared/contract/digest.ts';
import { replaceFile } from '../journal/durable-file.ts';

/** The password of the mail account: encrypted by the system's keyring, or in memory where there is none. */
export class MailPassword {
  readonly #file: string;
  #held: string | null = null;

  constructor(profile: string) {
    this.#file = path.join(profile, 'digests', 'password.bin');
  }

  /** The password; `null` when none was given, or the keyring does not give it back. */
  read(): string | null {
    if (this.#held !== null || !hasKeyring()) return this.#held;
    try {
      this.#held = safeStorage.decryptString(readFileSync(this.#file));
    } catch {
      return null;
    }
    return this.#held;
  }

  /** @throws the system's error when it cannot be written */
  async keep(password: string): Promise<void> {
    this.#held = password === '' ? null : password;
    if (password === '' || !hasKeyring()) {
      await rm(this.#file, { force: true });
      return;
    }
    await mkdir(path.dirname(this.#file), { recursive: true });
    await replaceFile(this.#file, [safeStorage.encryptString(password)]);
  }

  get kept(): PasswordKept {
    if (this.read() === null) return 'none';
    return hasKeyring() ? 'keyring' : 'this-run';
  }
}

/** With no keyring Electron "encrypts" with a key that everybody knows: that counts as none. */
function hasKeyring(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}
