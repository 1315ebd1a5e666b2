/** A line of a text that changes. */
export interface LineChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly line: string;
}

/** How many lines around a change are shown with it. */
const context = 3;

/** Where a text changes: the lines from the first that differs to the last, and a few around them. */
export function lineChanges(before: string, after: string): LineChange[] {
  const [old, young] = [linesOf(before), linesOf(after)];
  const start = sharedStart(old, young);
  const end = sharedStart(old.slice(start).reverse(), young.slice(start).reverse());
  const as = (kind: LineChange['kind'], lines: readonly string[]): LineChange[] =>
    lines.map((line) => ({ kind, line }));
  return [
    ...as('same', young.slice(Math.max(0, start - context), start)),
    ...as('removed', old.slice(start, old.length - end)),
    ...as('added', young.slice(start, young.length - end)),
    ...as('same', young.slice(young.length - end, young.length - end + context)),
  ];
}

/** How many lines two texts share at their start. */
function sharedStart(one: readonly string[], other: readonly string[]): number {
  const differing = one.findIndex((line, index) => line !== other[index]);
  return differing === -1 ? one.length : differing;
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
