/**
 * Gives a function that runs tasks once no pointer is pressed: what moves between the two halves of a click is missed
 * by it.
 */
export function afterPress(): (task: () => void) => void {
  let isPressed = false;
  let waiting: (() => void)[] = [];
  const release = (): void => {
    isPressed = false;
    // The click comes after the release.
    setTimeout(() => {
      const tasks = waiting;
      waiting = [];
      for (const task of tasks) task();
    });
  };
  document.addEventListener('pointerdown', () => (isPressed = true), true);
  document.addEventListener('pointerup', release, true);
  document.addEventListener('pointercancel', release, true);
  return (task) => {
    waiting.push(task);
    if (!isPressed) release();
  };
}
