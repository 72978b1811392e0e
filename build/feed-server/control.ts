import type { Addition, Amendment } from './amendments.ts';
import type { Clock } from './clock.ts';
import type { Fault, Faults } from './faults.ts';
import type { Feed } from './feed.ts';
import { hour } from './generator/calendar.ts';
import type { LimitSettings, RateLimits } from './rate-limits.ts';
import type { Counters, RequestLog } from './request-log.ts';

/**
 * What `POST /_control` accepts; all keys may be given together and are carried out in this order. The answer
 * is a {@link ControlReport}.
 */
export interface ControlCommand {
  /** Forgets all counters. */
  readonly reset?: boolean;
  /** Replaces all faults; null ends them. */
  readonly fault?: Fault | readonly Fault[] | null;
  /** Sets the server's clock, ISO. */
  readonly now?: string;
  readonly advanceHours?: number;
  /** Changes rate limits and begins a new window. */
  readonly limits?: Partial<LimitSettings>;
  /** Requests whose path begins with this wait until it is set to null or something else. */
  readonly hold?: string | null;
  /** Adds a paper to an edition, also a past one. Its id is in the report. */
  readonly addPaper?: Addition;
  /** Lays keys over a paper: `paper` over the inner object, `entry` over the outer. */
  readonly amendPaper?: Amendment & { readonly id: string };
  readonly setUpvotes?: { readonly id: string; readonly upvotes: number };
  /** The paper is gone from every list and answers 404. */
  readonly removePaper?: { readonly id: string };
}

/** The server's state, as `GET /_control` answers. */
export interface ControlReport {
  readonly url: string;
  readonly seed: number;
  readonly now: string;
  readonly firstDate: string;
  readonly faults: readonly Fault[];
  readonly limits: LimitSettings;
  readonly hold: string | null;
  /** Ids of papers that this command added. */
  readonly added: readonly string[];
  readonly counters: Counters;
}

export interface Control {
  apply(command: ControlCommand): ControlReport;
  report(): ControlReport;
  /** Resolves when a path is not, or no longer, held back. */
  passage(path: string): Promise<void>;
}

interface Parts {
  readonly url: string;
  readonly feed: Feed;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly limits: RateLimits;
  readonly log: RequestLog;
}

export function createControl({ url, feed, clock, faults, limits, log }: Parts): Control {
  let hold: string | null = null;
  let waiting: { readonly path: string; readonly go: () => void }[] = [];
  const held = (path: string): boolean => hold !== null && path.startsWith(hold);
  const report = (added: readonly string[] = []): ControlReport => ({
    url,
    seed: feed.options.seed,
    now: new Date(clock.now()).toISOString(),
    firstDate: feed.options.firstDate,
    faults: faults.list(),
    limits: limits.settings(),
    hold,
    added,
    counters: log.counters(),
  });

  return {
    apply: (command) => {
      if (command.reset === true) log.reset();
      if (command.fault !== undefined) faults.set(asList(command.fault));
      if (command.now !== undefined) clock.set(Date.parse(command.now));
      if (command.advanceHours !== undefined) clock.advance(command.advanceHours * hour);
      if (command.limits !== undefined) limits.change(command.limits);
      if (command.hold !== undefined) {
        hold = command.hold;
        for (const { path, go } of waiting) if (!held(path)) go();
        waiting = waiting.filter(({ path }) => held(path));
      }
      const added = command.addPaper === undefined ? [] : [feed.amendments.add(command.addPaper)];
      if (command.amendPaper !== undefined) {
        const { id, ...amendment } = command.amendPaper;
        feed.amendments.amend(id, amendment);
      }
      if (command.setUpvotes !== undefined)
        feed.amendments.amend(command.setUpvotes.id, { upvotes: command.setUpvotes.upvotes });
      if (command.removePaper !== undefined) feed.amendments.amend(command.removePaper.id, { removed: true });
      return report(added);
    },
    report: () => report(),
    passage: (path) => (held(path) ? new Promise((go) => waiting.push({ path, go })) : Promise.resolve()),
  };
}

function asList(fault: Fault | readonly Fault[] | null): readonly Fault[] {
  if (fault === null) return [];
  return 'kind' in fault ? [fault] : fault;
}
