import type { Digest } from '../digest/open-digest.ts';
import type { Answerings } from './handle.ts';

type DigestChannel = Extract<keyof Answerings, `digest:${string}`>;

/** Answers of the digest's settings. */
export const digestAnswers = (digest: Digest): Pick<Answerings, DigestChannel> => ({
  'digest:state': () => digest.state,
  'digest:choose': (_sender, choices) => digest.choose(choices),
  'digest:password': (_sender, password) => digest.password(password),
  'digest:test': () => digest.test(),
  'digest:open-file': async () => {
    await digest.openFile();
    return undefined;
  },
});
