/**
 * The few globals that Node, windows and workers all have. Declared here because `shared/` is compiled
 * with neither the DOM's nor Node's types.
 */
declare class URL {
  constructor(url: string, base?: string | URL);
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly host: string;
  readonly pathname: string;
  readonly search: string;
  readonly username: string;
  readonly password: string;
}
declare const crypto: { randomUUID(): string };
