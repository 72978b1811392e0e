import type { DigestChoices } from '../../shared/contract/digest.ts';

/** The last time, at an instant, that a digest was to be made: the beginning of its minute, milliseconds. */
export function lastSlot(choices: DigestChoices, now: number): number {
  const [hours = 0, minutes = 0] = choices.time.split(':').map(Number);
  const today = new Date(now);
  for (let back = 0; back <= 7; back += 1) {
    // The local calendar, so that a change of the clocks moves no digest to another hour.
    const slot = new Date(today.getFullYear(), today.getMonth(), today.getDate() - back, hours, minutes);
    if (slot.getTime() <= now && isDigestDay(choices, slot.getDay())) return slot.getTime();
  }
  // A week holds every day, so the loop has returned.
  throw new RangeError('no day of the week has a digest');
}

/** @param day as `Date` counts: Sunday is 0 */
function isDigestDay({ rhythm, weekday }: DigestChoices, day: number): boolean {
  switch (rhythm) {
    case 'weekdays':
      return day >= 1 && day <= 5;
    case 'weekly':
      return day === weekday % 7;
  }
}
