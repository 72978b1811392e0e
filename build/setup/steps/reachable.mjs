import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const patience = 5_000;
const remembered = 24 * 60 * 60 * 1000;

/**
 * Whether a file's host offers it. The answer is remembered for a day, so that a machine without that host does not
 * wait for it at every start.
 * @param {string} url
 * @param {string} folder where the answer is kept
 */
export async function reachable(url, folder) {
  const memory = join(folder, 'reachable.json');
  const known = await readFile(memory, 'utf8').then(JSON.parse, () => undefined);
  if (stillKnown(known, url, Date.now())) return known.answer;
  const answer = await ask(url);
  await remember(url, folder, answer);
  return answer;
}

/**
 * Keeps an answer that was learned otherwise, such as by a download that broke off.
 * @param {string} url
 * @param {string} folder
 * @param {boolean} answer
 */
export async function remember(url, folder, answer) {
  const memory = join(folder, 'reachable.json');
  await mkdir(folder, { recursive: true });
  const draft = `${memory}.${process.pid}`;
  await writeFile(draft, JSON.stringify({ url, answer, at: Date.now() }));
  await rename(draft, memory);
}

/**
 * Whether an answer kept earlier still holds.
 * @param {{ url: string, answer: boolean, at: number } | undefined} known
 * @param {string} url
 * @param {number} now
 */
export function stillKnown(known, url, now) {
  return known?.url === url && now >= known.at && now - known.at < remembered;
}

async function ask(url) {
  try {
    // Asked for the file itself, whose body is not read: some mirrors know no HEAD, and a release page redirects to a
    // store that a firewall may block.
    const answer = await fetch(url, { signal: AbortSignal.timeout(patience) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}
