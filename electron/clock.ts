/** Milliseconds by which the app's clock is ahead of the system's: `OFFPRINT_NOW`, in development only. */
export function clockOffset(wanted: string | undefined, packaged: boolean): number {
  if (wanted === undefined || packaged) return 0;
  const time = Date.parse(wanted);
  return Number.isNaN(time) ? 0 : time - Date.now();
}
