import { askSearch, indexState, onSearchChanged } from '../search/search.ts';

const limitMs = 30_000;

/**
 * Waits until every paper is in the index, as nobody sees here that more is to come. After half a minute what is there
 * has to do.
 */
export async function untilIndexed(): Promise<void> {
  const state = await askSearch('state', {});
  if (state.share >= 1) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      end();
      resolve();
    };
    const timer = setTimeout(done, limitMs);
    const end = onSearchChanged(() => {
      if ((indexState()?.share ?? 0) >= 1) done();
    });
  });
}
