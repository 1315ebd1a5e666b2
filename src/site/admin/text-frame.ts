/** The empty lines around a text of a file, and its line ends: an input shows and changes what is inside. */
export interface Frame {
  readonly inside: (held: string) => string;
  readonly around: (text: string) => string;
}

/** The frame of a text as a file holds it first; an input knows only one kind of line end. */
export function frameOf(first: string): Frame {
  const [, before = '', after = ''] = /^((?:\s*\n)?)(?:[\s\S]*\S)?(\s*)$/.exec(first) ?? [];
  const lineEnd = first.includes('\r\n') ? '\r\n' : '\n';
  return {
    inside: (held) =>
      held.startsWith(before) && held.endsWith(after) && held.length >= before.length + after.length
        ? held.slice(before.length, held.length - after.length).replaceAll('\r\n', '\n')
        : held,
    around: (text) => before + text.replaceAll('\n', lineEnd) + after,
  };
}
