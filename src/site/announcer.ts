/** Screen readers finish what they say of a key before they hear more. */
const pauseInMilliseconds = 400;

/** Says something to a screen reader; only the last of several things said at once is heard. */
export type Announce = (text: string) => void;

/** Announces in an element with `role="status"`. */
export function announcer(status: HTMLElement): Announce {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      status.textContent = text;
    }, pauseInMilliseconds);
  };
}
