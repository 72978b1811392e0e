import type { Order, OrderReply } from '../../shared/contract/orders.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { ask, bridge } from '../app/bridge.ts';

/** Carries out what main orders. What that needs is loaded with the first order. */
export function followOrders(): void {
  bridge.listen('order:given', ({ id, order }) => {
    void reply(order).then((answer) => ask('order:answered', id, answer).catch(() => {}));
  });
  void ask('order:ready').catch(() => {});
}

async function reply(order: Order): Promise<OrderReply> {
  try {
    const { carryOut } = await import('./carry-out.ts');
    return { ok: true, value: await carryOut(order) };
  } catch (thrown) {
    return { ok: false, failure: toFailure(thrown) };
  }
}
