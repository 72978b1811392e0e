import type { Random } from '../../feed-server/generator/random.ts';
import type { Model } from '../model.ts';
import { type ActionKind, actionKinds, actions, weights } from './actions.ts';
import type { places, ReaderWindow } from './window.ts';

/** What a reader did until the end came. */
export interface Reading {
  readonly window: ReaderWindow;
  readonly model: Model;
  readonly random: Random;
  readonly round: number;
  /** Told before each action. */
  begun(kind: ActionKind): void;
}

/** How many actions are done, on average, before another paper is opened. */
const actionsAPaper = 3;

/** Does one thing after the other until the app is gone, which it tells by throwing. */
export async function readOn(reading: Reading): Promise<never> {
  const { window, model, random } = reading;
  let texts = 0;
  const freshText = (): string => {
    texts += 1;
    return `Note ${reading.round}.${texts}: ${random.hex(random.int(1, 60))}`;
  };
  for (;;) {
    const paper = await openAnother(reading);
    if (paper === null) continue;
    for (let left = random.int(1, 2 * actionsAPaper - 1); left > 0; left -= 1) {
      const kind = random.pick(deck);
      model.doing = kind;
      reading.begun(kind);
      await actions[kind]({ window, model, random, paper, freshText });
      if (kind === 'list marked as read' || kind === 'undo') break;
      if (random.chance(0.25)) await window.press('F5');
    }
  }
}

async function openAnother({ window, model, random }: Reading): Promise<string | null> {
  if (random.chance(0.35))
    await window.goTo(random.pick(['today', 'all', 'all', 'month'] satisfies (keyof typeof places)[]));
  const drawn = await window.drawn();
  if (drawn.length === 0) {
    await window.goTo('all');
    return null;
  }
  const paper = random.pick(drawn.slice(0, 8));
  // Rows move while papers arrive: one that slipped away is not clicked on.
  const isOpen = await window.open(paper).then(
    () => true,
    (thrown: unknown) => {
      if (window.page.isClosed()) throw thrown;
      return false;
    },
  );
  model.opened(paper);
  return isOpen ? paper : null;
}

/** Each kind as often as its weight says. */
const deck: readonly ActionKind[] = actionKinds.flatMap((kind) =>
  Array.from({ length: weights[kind] }, () => kind),
);
