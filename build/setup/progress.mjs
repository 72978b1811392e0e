/**
 * One line for the person who waits. Always on stderr: stdout belongs to the command's own result.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Announces a step that takes time, runs it, and says how long it took.
 * On a terminal the seconds count on in the same line.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what the work gave; a failure of the work passes through
 */
export async function timed(label, work) {
  const begun = performance.now();
  const seconds = (digits) => ((performance.now() - begun) / 1000).toFixed(digits);
  const live = process.stderr.isTTY && !process.env.CI && !busy;
  if (!live) say(`${label} …`);
  const show = () => process.stderr.write(`\r${label} … ${seconds(0)} s`);
  if (live) {
    busy = true;
    show();
  }
  const ticker = live ? setInterval(show, 1000) : undefined;
  try {
    const result = await work();
    process.stderr.write(live ? `\r${label} … ${seconds(1)} s\n` : `${label}: done in ${seconds(1)} s\n`);
    return result;
  } catch (failure) {
    if (live) process.stderr.write('\n');
    throw failure;
  } finally {
    clearInterval(ticker);
    if (live) busy = false;
  }
}

// Two counting lines at once would overwrite each other; the second prints plainly.
let busy = false;
