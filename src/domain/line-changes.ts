import { structuredPatch } from 'diff';

/** A line of a text that changes. */
export interface LineChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly line: string;
}

/** How many lines around a change are shown with it. */
const context = 3;

const kinds: Readonly<Record<string, LineChange['kind']>> = { ' ': 'same', '-': 'removed', '+': 'added' };

/** Where a text changes: the lines that go and come, and a few around them. */
export const lineChanges = (before: string, after: string): LineChange[] =>
  structuredPatch('', '', ended(before), ended(after), '', '', { context }).hunks.flatMap(({ lines }) =>
    lines.flatMap((marked) => {
      const kind = kinds[marked.slice(0, 1)];
      return kind === undefined ? [] : [{ kind, line: marked.slice(1) }];
    }),
  );

/** That a last line has no end is no change that people look for. */
const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);
