import { ask } from './bridge.ts';

let reported = false;

/** Tells main, after the frame that shows it, that the first list is on the screen. */
export function reportFirstList(papers: number): void {
  if (reported || papers === 0) return;
  reported = true;
  requestAnimationFrame(() =>
    requestAnimationFrame(() => void ask('app:list-shown', papers).catch(() => {})),
  );
}
