import { access, readdir } from 'node:fs/promises';
import { run } from '../run.mjs';

const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };

/** Whether apt-get is this system's installer. */
export async function isDebian() {
  return access('/usr/bin/apt-get').then(
    () => true,
    () => false,
  );
}

/**
 * Installs Debian packages, fetching the package lists first when there are none, and again when the first try fails
 * (old lists name files that the mirror no longer has).
 * @param {string[][]} alternatives per package the names it may have
 * @throws {import('../failure.mjs').SetupFailure} with apt-get's own words
 */
export async function aptInstall(alternatives) {
  const lists = await readdir('/var/lib/apt/lists').catch(() => []);
  const fresh = !lists.some((name) => name.includes('_Packages'));
  if (fresh) await apt(['update']);
  try {
    await install(alternatives);
  } catch (failure) {
    if (fresh) throw failure;
    await apt(['update']);
    await install(alternatives);
  }
}

/**
 * The names that this release knows, one per package.
 * @param {string[][]} alternatives
 */
export async function knownNames(alternatives) {
  const policy = await run('apt-cache', ['policy', ...new Set(alternatives.flat())], { env: quiet }).catch(
    () => '',
  );
  return chooseNames(alternatives, policy);
}

/**
 * Reads the answer of `apt-cache policy`.
 * @param {string[][]} alternatives
 * @param {string} policy
 */
export function chooseNames(alternatives, policy) {
  const known = new Set();
  for (const [, name, candidate] of policy.matchAll(/^(\S+):\n(?: .*\n)*? {2}Candidate: (.+)$/gm)) {
    if (candidate !== '(none)') known.add(name);
  }
  return [...new Set(alternatives.map((names) => names.find((name) => known.has(name)) ?? names.at(-1)))];
}

async function install(alternatives) {
  // "--no-remove": a set-up must never take anything away from the system.
  await apt([
    'install',
    '--yes',
    '--no-install-recommends',
    '--no-remove',
    ...(await knownNames(alternatives)),
  ]);
}

function apt(args) {
  return run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2', '--quiet', ...args], {
    env: quiet,
    what: `apt-get ${args[0]}`,
    remedy: 'Check that this machine reaches its Debian mirror, then run the same command again.',
  });
}
