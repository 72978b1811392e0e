import path from 'node:path';
import { KeptSecret } from '../system/kept-secret.ts';

/** The password of the mail account. */
export class MailPassword extends KeptSecret {
  constructor(profile: string) {
    super(path.join(profile, 'digests', 'password.bin'));
  }
}
