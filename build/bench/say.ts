/** Says on standard error what happens, so that standard output holds the figures only. */
export function say(what: string): void {
  process.stderr.write(`${what}\n`);
}
