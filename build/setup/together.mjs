/**
 * Waits for all of several pieces of work, even when one fails, so that nothing goes on behind a failure's message.
 * @template {readonly unknown[]} T
 * @param {T} work promises
 * @returns {Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }>} their results; throws the first failure
 */
export async function together(work) {
  const results = await Promise.allSettled(work);
  const failed = results.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return results.map(({ value }) => value);
}
