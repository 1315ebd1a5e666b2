/** Runs steps one after the other, in the order of the calls; a step that fails stops nobody. */
export type SerialQueue = <Result>(step: () => Promise<Result>) => Promise<Result>;

/** A queue of its own. */
export function serialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (step) => {
    const result = last.then(step);
    // The failure goes to who asked for the step; the queue only waits for its end.
    last = result.catch(() => undefined);
    return result;
  };
}
