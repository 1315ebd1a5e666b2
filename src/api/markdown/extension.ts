import { ATTRIBUTES, ID, MARGIN, matchAt, sticky } from './patterns.ts';

const START = `\\{::(\\w+)(?:[ \\t\\n\\v\\f\\r](${ATTRIBUTES}*?))?(/)?\\}`;
/** Source of the pattern of an extension's first or last tag. */
export const EXTENSION = `(?:${START}|\\{:/(?:${ID})?\\})`;
const LINE_END = '[ \\t\\v\\f\\r]*\\n';
const starts = { block: sticky(`${MARGIN}${START}${LINE_END}`), span: sticky(START) };
const stop = {
  block: (name: string) => new RegExp(`^${MARGIN}\\{:/(?:${name})?\\}${LINE_END}`, 'm'),
  span: (name: string) => new RegExp(`\\{:/(?:${name})?\\}`),
};

/** Reads an extension `{::name options}body{:/}`: gives the HTML that it stands for, and its end. */
export function readExtension(
  text: string,
  at: number,
  level: 'block' | 'span',
): { html: string; end: number } | undefined {
  const start = matchAt(starts[level], text, at);
  if (!start) return undefined;
  const [, name = '', options = '', closed] = start;
  let end = starts[level].lastIndex;
  let body = '';
  if (closed === undefined) {
    const close = stop[level](name).exec(text.slice(end));
    if (!close) return undefined;
    body = text.slice(end, end + close.index);
    end += close.index + close[0].length;
  }
  if (name === 'comment') return { html: body === '' ? '' : `<!-- ${body} -->`, end };
  if (name === 'options') return { html: '', end };
  if (name !== 'nomarkdown') return undefined;
  const [, formats = ''] = /\btype=["']([^"']*)/.exec(options) ?? [];
  return { html: formats === '' || formats.split(/\s+/).includes('html') ? body : '', end };
}
