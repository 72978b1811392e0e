import { handleSignals } from './signals.mjs';

/** A failure whose message is written for the person at the terminal: what went wrong, and what to do about it. */
export class SetupFailure extends Error {
  /**
   * @param {string} message one sentence
   * @param {{ remedy?: string, details?: string, cause?: unknown }} [more] `details` is the output of the tool that failed
   */
  constructor(message, { remedy = '', details = '', cause } = {}) {
    super(message, { cause });
    this.name = 'SetupFailure';
    this.remedy = remedy;
    this.details = details;
  }
}

const plainWords = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk quota is used up',
  EACCES: 'Access was denied',
  EPERM: 'The system did not permit this',
  EROFS: 'The file system is read-only',
  EMFILE: 'Too many files are open',
};

/**
 * The text for a failure of any kind, without a stack trace.
 * @param {unknown} failure
 * @returns {string}
 */
export function describeFailure(failure) {
  if (failure instanceof SetupFailure) {
    return [failure.details.trim(), `Offprint: ${failure.message}`, failure.remedy]
      .filter(Boolean)
      .join('\n');
  }
  const words = plainWords[failure?.code];
  if (words) return `Offprint: ${words}${failure.path ? ` (${failure.path})` : ''}.`;
  return `Offprint: ${failure?.message ?? String(failure)}`;
}

/**
 * Runs a command's main function; its result is the exit code. Prints a failure in plain words and exits with 1.
 * With OFFPRINT_DEBUG set the stack trace is shown as well.
 * @param {() => Promise<number | undefined>} main
 */
export async function runCommand(main) {
  handleSignals();
  const [major, minor] = process.versions.node.split('.').map(Number);
  try {
    if (major < 20 || (major === 20 && minor < 19)) {
      throw new SetupFailure(`Node ${process.versions.node} is too old.`, {
        remedy: 'Install Node 20.19 or newer.',
      });
    }
    process.exitCode = (await main()) ?? 0;
  } catch (failure) {
    process.stderr.write(`${describeFailure(failure)}\n`);
    if (process.env.OFFPRINT_DEBUG) console.error(failure);
    process.exitCode = 1;
  }
}
