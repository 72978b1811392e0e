import type { UpdateDesk } from '../updates/update-desk.ts';
import type { Answerings } from './handle.ts';

type UpdateChannel = Extract<keyof Answerings, `updates:${string}`>;

/** Answers about newer versions of the app. */
export const updateAnswers = (desk: UpdateDesk): Pick<Answerings, UpdateChannel> => ({
  'updates:state': () => desk.state,
  'updates:check': () => desk.check(),
  'updates:install': async () => {
    await desk.install();
    return undefined;
  },
});
