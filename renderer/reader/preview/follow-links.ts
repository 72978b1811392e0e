import type { Target } from './link-preview.tsx';

/** The pointer rests so long on a link before its target is shown, milliseconds. */
const restMs = 180;
interface Following {
  readonly scroller: HTMLElement;
  linkAround(element: Element): HTMLElement | null;
  targetOf(link: HTMLElement): Promise<Omit<Target, 'link'> | null>;
  show(target: Target | null): void;
}

interface Followed {
  readonly link: HTMLElement;
  readonly by: 'pointer' | 'focus';
  /** What is shown of it, once it is known. */
  target: Target | null;
}

/**
 * Shows the target of the link that the pointer rests on or that has the focus. What the focus shows stays while
 * pages move or are painted under a pointer at rest. @returns what ends that.
 */
export function followLinks({ scroller, linkAround, targetOf, show }: Following): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  let present: Followed | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const leave = (): void => {
    clearTimeout(timer);
    present = null;
    show(null);
  };
  const leaveIfBy = (by: Followed['by']): void => {
    if (present?.by === by) leave();
  };
  const enter = (event: Event, by: Followed['by']): void => {
    const link = event.target instanceof Element ? linkAround(event.target) : null;
    if (link === null) leaveIfBy(by);
    if (link === null || link === present?.link) return;
    leave();
    const followed: Followed = { link, by, target: null };
    present = followed;
    timer = setTimeout(
      async () => {
        const target = await targetOf(link);
        if (present !== followed || target === null || !link.isConnected) return;
        followed.target = { link, ...target };
        show(followed.target);
      },
      by === 'pointer' ? restMs : 0,
    );
  };
  scroller.addEventListener('pointerover', (event) => enter(event, 'pointer'), { signal });
  scroller.addEventListener('focusin', (event) => enter(event, 'focus'), { signal });
  scroller.addEventListener('pointerleave', () => leaveIfBy('pointer'), { signal });
  scroller.addEventListener('focusout', () => leaveIfBy('focus'), { signal });
  scroller.addEventListener(
    'scroll',
    () => {
      leaveIfBy('pointer');
      if (present?.target) show(isInSight(present.link, scroller) ? { ...present.target } : null);
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

function isInSight(link: HTMLElement, scroller: HTMLElement): boolean {
  const [at, room] = [link.getBoundingClientRect(), scroller.getBoundingClientRect()];
  return at.bottom > room.top && at.top < room.bottom;
}
