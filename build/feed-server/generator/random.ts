/** A source of repeatable choices; two sources made from the same keys make the same choices. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** A whole number, both ends included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Up to `count` different members, in random order. */
  sample<T>(list: readonly T[], count: number): T[];
  /** Normally distributed, mean 0, deviation 1. */
  normal(): number;
  /** Lower-case hexadecimal digits. */
  hex(digits: number): string;
}

/** A well mixed unsigned 32-bit number from any keys (FNV-1a over each key, then the murmur3 finisher). */
export function hash(...keys: readonly (number | string)[]): number {
  let state = 0x811c9dc5;
  for (const key of keys) {
    if (typeof key === 'number') {
      state = mix(Math.imul(state ^ (key | 0), 0x01000193) + Math.floor(key / 0x1_0000_0000));
    } else {
      for (let at = 0; at < key.length; at++) state = Math.imul(state ^ key.charCodeAt(at), 0x01000193);
      state = mix(state);
    }
  }
  return state >>> 0;
}

function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The generator mulberry32, started from the hash of its keys. */
export function randomFor(...keys: readonly (number | string)[]): Random {
  let state = hash(...keys);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[Math.floor(next() * list.length)];
    if (chosen === undefined) throw new Error('pick: the list is empty');
    return chosen;
  };
  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    sample: (list, count) => {
      const rest = [...list];
      const chosen = [];
      while (chosen.length < count && rest.length > 0) {
        chosen.push(...rest.splice(Math.floor(next() * rest.length), 1));
      }
      return chosen;
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    hex: (digits) => {
      let text = '';
      while (text.length < digits) text += int(0, 15).toString(16);
      return text;
    },
  };
}
