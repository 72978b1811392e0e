/** One line of the account. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A fact that must hold. @throws Error that says which did not. */
export function must(holds: boolean, fact: string): void {
  if (!holds) throw new Error(fact);
  say(`  ${fact}`);
}
