/** Between two questions of the editor that follow one another, in milliseconds; there is nothing to wait for there. */
const breath = 100;

/** What the editor is being answered. */
export class Traffic {
  readonly #under = new Set<Promise<unknown>>();

  async follow<Answer>(answer: Promise<Answer>): Promise<Answer> {
    this.#under.add(answer);
    try {
      return await answer;
    } finally {
      this.#under.delete(answer);
    }
  }

  /** Waits until the editor has been answered everything and asks nothing more. */
  async quiet(): Promise<void> {
    await pause();
    while (this.#under.size > 0) {
      await Promise.allSettled(this.#under);
      await pause();
    }
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, breath));
