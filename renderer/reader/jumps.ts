/** Older jumps are forgotten. */
const most = 100;

/** Where the reader jumped from, to go back there and forth again, as a browser does. */
export class Jumps<Place> {
  readonly #isSame: (a: Place, b: Place) => boolean;
  #back: Place[] = [];
  #forward: Place[] = [];

  /** @param isSame whether a jump from one place is as good as one from the other. */
  constructor(isSame: (a: Place, b: Place) => boolean) {
    this.#isSame = isSame;
  }

  get canGoBack(): boolean {
    return this.#back.length > 0;
  }

  get canGoForward(): boolean {
    return this.#forward.length > 0;
  }

  /** Remembers the place a jump starts from; what could be gone forth to is forgotten. */
  leave(from: Place): void {
    this.#forward = [];
    const last = this.#back.at(-1);
    if (last !== undefined && this.#isSame(last, from)) return;
    this.#back = [...this.#back, from].slice(-most);
  }

  /** @returns where to go back to, `null` when nothing was jumped from. */
  goBack(from: Place): Place | null {
    const to = this.#back.pop();
    if (to === undefined) return null;
    this.#forward.push(from);
    return to;
  }

  /** @returns where to go forth to, `null` when nothing was gone back from. */
  goForward(from: Place): Place | null {
    const to = this.#forward.pop();
    if (to === undefined) return null;
    this.#back.push(from);
    return to;
  }
}
