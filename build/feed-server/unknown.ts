/** True for an object with named keys: neither null nor a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads one key of a command; wrong types are refused by name. Absent and `undefined` are the same. */
export function readString(from: Record<string, unknown>, key: string): string | undefined {
  const value = from[key];
  if (value === undefined || typeof value === 'string') return value;
  throw new TypeError(`${key} must be a string`);
}

export function readNumber(from: Record<string, unknown>, key: string): number | undefined {
  const value = from[key];
  if (value === undefined || (typeof value === 'number' && Number.isFinite(value))) return value;
  throw new TypeError(`${key} must be a number`);
}

export function readRecord(from: Record<string, unknown>, key: string): Record<string, unknown> | undefined {
  const value = from[key];
  if (value === undefined || isRecord(value)) return value;
  throw new TypeError(`${key} must be an object`);
}

/** An ISO instant in ms. */
export function readInstant(from: Record<string, unknown>, key: string): number | undefined {
  const text = readString(from, key);
  if (text === undefined) return undefined;
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) throw new TypeError(`${key} must be an ISO date`);
  return instant;
}
