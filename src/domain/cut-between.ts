/** Where a part begins, and where it ends. */
export type Marks = readonly [begin: string, end: string];

/**
 * A text without the parts between marks, marks included, each replaced by `instead`; the part that begins first goes
 * first, and a beginning without an end stays. The time grows with the length, whatever the text holds: the regular
 * expressions `/<!--[^]*?-->/g` or `/<[^>]*>/g` take the square of it on a text of beginnings alone.
 */
export function cutBetween(text: string, marks: readonly Marks[], instead = ''): string {
  let next = marks.map(([begin, end]) => ({ begin, end, at: text.indexOf(begin) }));
  let kept = '';
  let from = 0;
  for (;;) {
    const start = from;
    next = next
      .map((mark) => (mark.at < start ? { ...mark, at: text.indexOf(mark.begin, start) } : mark))
      .filter(({ at }) => at >= start);
    const [first] = next.toSorted((one, other) => one.at - other.at);
    if (first === undefined) return kept + text.slice(from);
    const end = text.indexOf(first.end, first.at + first.begin.length);
    if (end === -1) next = next.filter((mark) => mark !== first);
    else {
      kept += text.slice(from, first.at) + instead;
      from = end + first.end.length;
    }
  }
}

/** HTML without its tags, each replaced by `instead`; its entities stay. */
export const withoutTags = (html: string, instead?: string): string =>
  cutBetween(html, [['<', '>']], instead);
