/** Runs work one piece after the other, in the order in which it was asked for. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  take<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const answer = this.#last.then(work);
    this.#last = answer.then(
      () => {},
      () => {},
    );
    return answer;
  }
}
