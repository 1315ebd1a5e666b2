const fence = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}|~{3,})(.*)$/s;
const span = /(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g;

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** The text with the same length, its fenced code and code spans blank: what stands there is no markup. */
export function maskCode(text: string): string {
  let opened: string | undefined;
  return text
    .split('\n')
    .map((line) => {
      const [, marks, info = ''] = fence.exec(line) ?? [];
      if (opened !== undefined) {
        if (marks?.startsWith(opened) && info.trim() === '') opened = undefined;
        return blank(line);
      }
      if (marks === undefined || (marks.startsWith('`') && info.includes('`')))
        return line.replace(span, blank);
      opened = marks;
      return blank(line);
    })
    .join('\n');
}
