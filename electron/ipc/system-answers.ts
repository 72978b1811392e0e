import { countCrashReports, openCrashReports } from '../system/crash-reports.ts';
import type { SystemDesk } from '../system/system-desk.ts';
import type { Answerings } from './handle.ts';

type SystemChannel = Extract<
  keyof Answerings,
  `system:${string}` | `order:${string}` | `crashes:${string}` | 'app:unread'
>;

/** Answers of what the app is in its system, and the windows' answers to orders. */
export const systemAnswers = (desk: SystemDesk): Pick<Answerings, SystemChannel> => ({
  'app:unread': (_sender, papers) => {
    desk.tray.tell(papers);
    return undefined;
  },
  'order:ready': (sender) => {
    desk.orders.ready(sender);
    return undefined;
  },
  'order:answered': (_sender, id, reply) => {
    desk.orders.answered(id, reply);
    return undefined;
  },
  'crashes:count': () => countCrashReports(),
  'crashes:open': async () => {
    await openCrashReports();
    return undefined;
  },
  'system:state': () => desk.state,
  'system:choose': (_sender, choices) => desk.choose(choices),
});
