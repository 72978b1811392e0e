import type { Target } from './link-preview.tsx';

/** The pointer rests so long on a link before its target is shown, milliseconds. */
const restMs = 180;
/** A link that takes the focus is scrolled into sight, of which is heard a frame or two later, milliseconds. */
const focusScrollMs = 120;

interface Following {
  readonly scroller: HTMLElement;
  linkAround(element: Element): HTMLElement | null;
  targetOf(link: HTMLElement): Promise<Omit<Target, 'link'> | null>;
  show(target: Target | null): void;
}

/** Shows the target of the link that the pointer rests on or that has the focus. @returns what ends that. */
export function followLinks({ scroller, linkAround, targetOf, show }: Following): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  let present: HTMLElement | null = null;
  let focusedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const leave = (): void => {
    clearTimeout(timer);
    present = null;
    show(null);
  };
  const enter = (event: Event, delay: number): void => {
    const link = event.target instanceof Element ? linkAround(event.target) : null;
    if (link === present) return;
    leave();
    if (link === null) return;
    present = link;
    timer = setTimeout(async () => {
      const target = await targetOf(link);
      if (present === link && target !== null && link.isConnected) show({ link, ...target });
    }, delay);
  };
  scroller.addEventListener('pointerover', (event) => enter(event, restMs), { signal });
  scroller.addEventListener(
    'focusin',
    (event) => {
      focusedAt = event.timeStamp;
      enter(event, 0);
    },
    { signal },
  );
  scroller.addEventListener('pointerleave', leave, { signal });
  scroller.addEventListener('focusout', leave, { signal });
  scroller.addEventListener(
    'scroll',
    (event) => {
      if (event.timeStamp - focusedAt > focusScrollMs) leave();
    },
    { signal },
  );
  scroller.addEventListener('click', leave, { signal });
  scroller.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Enter') leave();
    },
    { signal },
  );
  return () => {
    ended.abort();
    clearTimeout(timer);
  };
}
