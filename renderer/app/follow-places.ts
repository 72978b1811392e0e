import { bridge } from './bridge.ts';
import { goTo } from './navigation.ts';
import { readHash } from './place.ts';

/** Goes where main says: a link from outside was followed, or a notification. */
export function followPlaces(): void {
  bridge.listen('place:go', (hash) => {
    const { place, paper } = readHash(hash);
    goTo(place, paper);
  });
}
