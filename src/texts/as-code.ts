/** A text as Markdown's code, whatever stands in it: no format, no link, nobody called by "@". */
export function asCode(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const isApart = text.startsWith('`') || text.endsWith('`');
  return isApart ? `${fence} ${text} ${fence}` : fence + text + fence;
}
