/** A place in a document: a page (from 1) and its point, in PDF points, at the window's upper left. */
export interface Spot {
  readonly page: number;
  readonly left: number;
  readonly top: number;
}

/** Older jumps are forgotten. */
const most = 100;

/** Where the reader jumped from, to go back there and forth again, as a browser does. */
export class Jumps {
  #back: Spot[] = [];
  #forward: Spot[] = [];

  get canGoBack(): boolean {
    return this.#back.length > 0;
  }

  get canGoForward(): boolean {
    return this.#forward.length > 0;
  }

  /** Remembers the place a jump starts from; what could be gone forth to is forgotten. */
  leave(from: Spot): void {
    this.#forward = [];
    const last = this.#back.at(-1);
    if (last !== undefined && isSame(last, from)) return;
    this.#back = [...this.#back, from].slice(-most);
  }

  /** @returns where to go back to, `null` when nothing was jumped from. */
  goBack(from: Spot): Spot | null {
    const to = this.#back.pop();
    if (to === undefined) return null;
    this.#forward.push(from);
    return to;
  }

  /** @returns where to go forth to, `null` when nothing was gone back from. */
  goForward(from: Spot): Spot | null {
    const to = this.#forward.pop();
    if (to === undefined) return null;
    this.#back.push(from);
    return to;
  }
}

const isSame = (a: Spot, b: Spot): boolean => a.page === b.page && Math.abs(a.top - b.top) < 2;
