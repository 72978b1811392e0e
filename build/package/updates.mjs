/**
 * Where an installed app looks for newer versions; `null` when no place is configured, and then it never looks.
 * @param {NodeJS.ProcessEnv} env OFFPRINT_UPDATE_URL is the folder with the packages and their `latest*.yml`
 */
export function updatesFrom(env) {
  const url = env.OFFPRINT_UPDATE_URL;
  return url ? [{ provider: 'generic', url }] : null;
}
