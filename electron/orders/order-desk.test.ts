import { describe, expect, it } from 'vitest';
import type { GivenOrder } from '../../shared/contract/orders.ts';
import { failure } from '../../shared/failure/failure.ts';
import { OrderDesk } from './order-desk.ts';

class Page {
  readonly heard: GivenOrder[] = [];
  gone = false;
  isDestroyed = (): boolean => this.gone;
}

function deskWith(openHost: (desk: OrderDesk<Page>) => void = () => {}) {
  const desk: OrderDesk<Page> = new OrderDesk<Page>({
    send: (page, order) => page.heard.push(order),
    openHost: () => openHost(desk),
  });
  return desk;
}

const search = { kind: 'search', query: 'attention', limit: 5 } as const;

describe('an order', () => {
  it('goes to a page that is there, and its answer comes back', async () => {
    const desk = deskWith();
    const page = new Page();
    desk.ready(page);
    const answer = desk.give('search', search);
    expect(page.heard).toEqual([{ id: 1, order: search }]);
    desk.answered(1, { ok: true, value: { papers: [], all: 0 } });
    expect(await answer).toEqual({ papers: [], all: 0 });
  });

  it('waits for the hidden page that is opened for it', async () => {
    const page = new Page();
    const desk = deskWith((opened) => queueMicrotask(() => opened.ready(page)));
    const answer = desk.give('search', search);
    await Promise.resolve();
    desk.answered(page.heard[0]?.id ?? 0, { ok: true, value: { papers: [], all: 0 } });
    expect((await answer).all).toBe(0);
  });

  it('passes over a page that is gone', async () => {
    const [old, next] = [new Page(), new Page()];
    const desk = deskWith((opened) => opened.ready(next));
    desk.ready(old);
    old.gone = true;
    void desk.give('search', search).catch(() => {});
    expect([old.heard.length, next.heard.length]).toEqual([0, 1]);
    desk.answered(1, { ok: true, value: { papers: [], all: 0 } });
  });

  it('fails as the page failed, and on an answer of another shape', async () => {
    const desk = deskWith();
    desk.ready(new Page());
    const failed = desk.give('search', search);
    desk.answered(1, { ok: false, failure: failure('database', 'broken') });
    await expect(failed).rejects.toThrow('database: broken');
    const strange = desk.give('search', search);
    desk.answered(2, { ok: true, value: { papers: 'all of them' } });
    await expect(strange).rejects.toThrow();
  });
});
