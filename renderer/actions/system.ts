import type { DigestChoices, DigestState, MailTest } from '../../shared/contract/digest.ts';
import type { SystemChoices, SystemState } from '../../shared/contract/system.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { ask, askPatiently } from '../app/bridge.ts';
import { presentFailure } from '../features/messages/messages.ts';

/** Asks main for something and presents what failed. @returns `null` then */
async function asked<Value>(asking: Promise<Value>): Promise<Value | null> {
  try {
    return await asking;
  } catch (thrown) {
    presentFailure(toFailure(thrown));
    return null;
  }
}

export const systemState = (): Promise<SystemState | null> => asked(ask('system:state'));
export const chooseSystem = (choices: SystemChoices): Promise<SystemState | null> =>
  asked(ask('system:choose', choices));

export const digestState = (): Promise<DigestState | null> => asked(ask('digest:state'));
export const chooseDigest = (choices: DigestChoices): Promise<DigestState | null> =>
  asked(ask('digest:choose', choices));
export const keepMailPassword = (password: string): Promise<DigestState | null> =>
  asked(ask('digest:password', password));
export const testMail = (): Promise<MailTest | null> => asked(askPatiently('digest:test'));
export const openDigestFile = (): Promise<undefined | null> => asked(ask('digest:open-file'));
