import { z } from '../../shared/schema.ts';

const displays = z
  .array(z.record(z.string(), z.string()))
  .parse(JSON.parse(process.env.OFFPRINT_DISPLAYS ?? '[]'));

/**
 * Has all that this process starts open its windows on a display that no other worker uses: a window that appears
 * beside another one takes its focus, and what was dragged or shown there by focus ends.
 * @param worker which of the workers this is, from 0.
 */
export function takeOwnDisplay(worker: number): void {
  Object.assign(process.env, displays[worker]);
}
