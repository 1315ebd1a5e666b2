const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const MARKS = /[&<>]/g;
const REFERENCES_AND_MARKS = /&(?:[\w:][-\w.:]*|#\d+|#x[\da-fA-F]+);|[&<>]/g;

/** Escapes every mark of HTML, as in code. */
export const escapeAll = (text: string): string => text.replace(MARKS, (mark) => ESCAPES[mark] ?? mark);

/** Escapes the marks of HTML that are not part of a character reference, as in text. */
export const escapeText = (text: string): string =>
  text.replace(REFERENCES_AND_MARKS, (mark) => ESCAPES[mark] ?? mark);
