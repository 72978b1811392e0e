import { test as base, expect } from '@playwright/test';
import { Desktop, desktopHas } from './desktop/desktop.ts';
import { type Feed, startFeed } from './feed.ts';
import { takeOwnDisplay } from './own-display.ts';
import { Profile } from './profile.ts';

interface Harness {
  /** A fresh profile, removed afterwards with all that ran on it. */
  readonly profile: Profile;
  /** A feed of its own. */
  readonly feed: Feed;
  /** A desktop of its own; `null` where the machine has no session bus, which is said. */
  readonly desktop: Desktop | null;
}

interface Worker {
  /** Nothing to use: it makes the display that windows open on the worker's own. */
  readonly ownDisplay: null;
}

/** A test with a fresh profile and, when it asks for one, a feed. An uncaught exception in a page fails it. */
export const test = base.extend<Harness, Worker>({
  ownDisplay: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use, info) => {
      takeOwnDisplay(info.parallelIndex);
      await use(null);
    },
    { scope: 'worker', auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: see above
  profile: async ({}, use, info) => {
    const profile = await Profile.fresh();
    await use(profile);
    if (info.status !== info.expectedStatus)
      await info.attach('what the app said and shows', {
        body: await profile.account(),
        contentType: 'text/plain',
      });
    expect(await profile.dispose()).toEqual([]);
  },
  // biome-ignore lint/correctness/noEmptyPattern: see above
  feed: async ({}, use) => {
    const feed = await startFeed();
    await use(feed);
    await feed.stop();
  },
  // biome-ignore lint/correctness/noEmptyPattern: see above
  desktop: async ({}, use) => {
    const desktop = desktopHas('bus') ? await Desktop.start() : null;
    await use(desktop);
    await desktop?.stop();
  },
});

export { expect };
