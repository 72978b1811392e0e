import type { WebContents } from 'electron';
import {
  type GivenOrder,
  type Order,
  type OrderAnswers,
  type OrderKind,
  type OrderReply,
  orderAnswers,
} from '../../shared/contract/orders.ts';
import { FailureError, failure } from '../../shared/failure/failure.ts';

/** How long a window may take for an order, milliseconds. */
const limitMs = 60_000;

/** A page that can carry orders out, as far as this desk needs to know it. */
export type OrderWindow = Pick<WebContents, 'isDestroyed'>;

export interface OrderDeskOptions<Window extends OrderWindow> {
  /** Sends an order to a window. */
  send(window: Window, order: GivenOrder): void;
  /** Opens a hidden window, since there is none that could answer. */
  openHost(): void;
}

/** Hands orders to a window that can carry them out, and their answers back. */
export class OrderDesk<Window extends OrderWindow> {
  readonly #options: OrderDeskOptions<Window>;
  readonly #able = new Set<Window>();
  readonly #arrivals = new Set<(window: Window) => void>();
  readonly #waiting = new Map<number, (reply: OrderReply) => void>();
  #last = 0;

  constructor(options: OrderDeskOptions<Window>) {
    this.#options = options;
  }

  /** A page says that it carries orders out from now on. */
  ready(window: Window): void {
    this.#able.add(window);
    for (const arrive of this.#arrivals) arrive(window);
    this.#arrivals.clear();
  }

  /** A page is gone or was loaded again. */
  gone(window: Window): void {
    this.#able.delete(window);
  }

  answered(id: number, reply: OrderReply): void {
    this.#waiting.get(id)?.(reply);
  }

  /** Has an order carried out. @throws FailureError of the window, or when none answers within a minute. */
  async give<Kind extends OrderKind>(
    kind: Kind,
    order: Extract<Order, { kind: Kind }>,
  ): Promise<OrderAnswers[Kind]> {
    const reply = await this.#replyTo(order);
    if (!reply.ok) throw new FailureError(reply.failure);
    return orderAnswers[kind].parse(reply.value);
  }

  async #replyTo(order: Order): Promise<OrderReply> {
    this.#last += 1;
    const id = this.#last;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<OrderReply>((resolve, reject) => {
        const late = new FailureError(failure('timeout', `no window answered the order ${order.kind}`));
        timer = setTimeout(() => reject(late), limitMs);
        this.#waiting.set(id, resolve);
        this.#withWindow((window) => this.#options.send(window, { id, order }));
      });
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(id);
    }
  }

  #withWindow(use: (window: Window) => void): void {
    const able = [...this.#able].find((window) => !window.isDestroyed());
    if (able !== undefined) {
      use(able);
      return;
    }
    this.#arrivals.add(use);
    this.#options.openHost();
  }
}
