import { openAnnotationIn } from '../features/annotations/open-annotation.ts';
import { bridge } from './bridge.ts';
import { goTo } from './navigation.ts';
import { readHash } from './place.ts';

/** Goes where main says: a link from outside was followed, or a notification. */
export function followPlaces(): void {
  bridge.listen('place:go', (hash) => {
    const { place, paper } = readHash(hash);
    goTo(place, paper);
    openAnnotationIn(hash);
  });
  // The link with which this window was opened.
  openAnnotationIn(location.hash);
}
