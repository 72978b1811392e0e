const automatic = /^offprint-backup-(\d{4})-(\d\d)-(\d\d)-(\d\d)(\d\d)\.zip$/;
const partEnding = '.part';

const two = (number: number): string => String(number).padStart(2, '0');

/** `offprint-backup-YYYY-MM-DD-HHMM.zip`, in local time. */
export function automaticName(now: number): string {
  const at = new Date(now);
  const day = `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `offprint-backup-${day}-${two(at.getHours())}${two(at.getMinutes())}.zip`;
}

/** The name to propose for a backup that the reader asks for: no rotation ever deletes it. */
export function askedForName(now: number): string {
  return automaticName(now).replace('.zip', '-kept.zip');
}

/** Whether an automatic backup has this name: the pattern, with a day and a time that exist. */
export function isAutomatic(name: string): boolean {
  const [, year, month, day, hour, minute] = (automatic.exec(name) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  if (hour === undefined || minute === undefined || hour > 23 || minute > 59) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether an unfinished automatic backup has this name. */
export function isUnfinished(name: string): boolean {
  return name.endsWith(partEnding) && isAutomatic(name.slice(0, -partEnding.length));
}

/**
 * Which automatic backups to delete so that the newest `keep` stay; names of anything else never count.
 * @param written never deleted, also when the machine's date was set back.
 */
export function outdated(names: readonly string[], keep: number, written: string | null = null): string[] {
  const old = names.filter((name) => isAutomatic(name) && name !== written).sort();
  const others = Math.max(0, keep - (written === null ? 0 : 1));
  return old.slice(0, Math.max(0, old.length - others));
}
