import { parseArgs } from 'node:util';
import { parseFault } from './faults.ts';
import type { FeedServerOptions } from './server.ts';

/** What the command line asks for. */
export interface Flags extends FeedServerOptions {
  /** End when the parent's end of stdin closes, so that no server outlives the test that began it. */
  readonly untilStdinCloses: boolean;
}

/** Reads the command line; throws with a sentence that names the wrong flag. */
export function readFlags(args: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      seed: { type: 'string' },
      days: { type: 'string' },
      papers: { type: 'string' },
      now: { type: 'string' },
      fault: { type: 'string', multiple: true },
      dir: { type: 'string' },
      'until-stdin-closes': { type: 'boolean' },
    },
  });
  if (values.now !== undefined && Number.isNaN(Date.parse(values.now)))
    throw new RangeError(`--now must be an ISO date, not ${values.now}`);
  return {
    ...whole('port', values.port, 65_535),
    ...whole('seed', values.seed, 0xffff_ffff),
    ...whole('days', values.days, 100_000),
    ...whole('papers', values.papers, 200),
    ...(values.now === undefined ? {} : { now: values.now }),
    ...(values.dir === undefined ? {} : { dir: values.dir }),
    faults: (values.fault ?? []).map(parseFault),
    untilStdinCloses: values['until-stdin-closes'] === true,
  };
}

function whole(
  name: 'port' | 'seed' | 'days' | 'papers',
  text: string | undefined,
  most: number,
): Partial<Record<typeof name, number>> {
  if (text === undefined) return {};
  const value = Number(text);
  if (text === '' || !Number.isInteger(value) || value < 0 || value > most)
    throw new RangeError(`--${name} must be a whole number from 0 to ${most}, not ${text}`);
  return { [name]: value };
}
