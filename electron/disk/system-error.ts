/** Whether something was thrown because a file or a folder is not there. */
export function isMissing(thrown: unknown): boolean {
  if (!(thrown instanceof Error) || !('code' in thrown)) return false;
  return thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR';
}
