/** A picture that is asked for. */
export interface WantedPicture<Picture> {
  /**
   * What is drawn from it is drawn in the first reaction to this promise: the shelf may close it soon after.
   * @throws what painting threw.
   */
  readonly picture: Promise<Picture>;
  /** It is not needed any more: if its turn has not come yet, it is not painted at all. */
  release(): void;
}

interface Held<Picture> {
  readonly picture: Promise<Picture>;
  wanted: number;
}

/** Keeps the pictures that were asked for last; paints one at a time, and those that do not come out again. */
export class PictureShelf<Picture extends { close(): void }> {
  readonly #most: number;
  readonly #held = new Map<string, Held<Picture>>();
  #turn: Promise<unknown> = Promise.resolve();

  /** @param most so many are kept; the one that was asked for longest ago is closed. */
  constructor(most: number) {
    this.#most = most;
  }

  /** @param key names all that the picture depends on. @param paint is called when it is its turn. */
  want(key: string, paint: () => Promise<Picture>): WantedPicture<Picture> {
    const held = this.#held.get(key) ?? this.#begin(key, paint);
    held.wanted += 1;
    // Asked for last, kept longest.
    this.#held.delete(key);
    this.#held.set(key, held);
    let isReleased = false;
    return {
      picture: held.picture,
      release: () => {
        if (!isReleased) held.wanted -= 1;
        isReleased = true;
      },
    };
  }

  #begin(key: string, paint: () => Promise<Picture>): Held<Picture> {
    const picture = this.#turn.then(() => {
      if (held.wanted > 0) return paint();
      this.#held.delete(key);
      throw new DOMException('Nobody waits for it any more', 'AbortError');
    });
    const held: Held<Picture> = { picture, wanted: 0 };
    this.#turn = picture.then(
      () => this.#trim(),
      () => {
        if (this.#held.get(key) === held) this.#held.delete(key);
      },
    );
    return held;
  }

  #trim(): void {
    for (const [key, { picture }] of this.#held) {
      if (this.#held.size <= this.#most) return;
      this.#held.delete(key);
      // Those who wait for it have drawn it by then. What could not be painted is told to them.
      picture.then(
        (old) => old.close(),
        () => {},
      );
    }
  }
}
