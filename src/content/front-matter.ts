import matter from 'gray-matter';
import { isMap, isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { daysAndHoursAsText } from './yaml-tags.ts';

/** A Markdown file taken apart. */
export interface FrontMatter {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** Line in the file where the value at this path stands; the closest holder's line when it is absent. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** Faults of the YAML that leave the values readable. */
  readonly faults: readonly YamlFault[];
}

export interface YamlFault {
  readonly line: number;
  readonly message: string;
}

/** A front matter that cannot be read. */
export class UnreadableFrontMatter extends Error {
  override readonly name = 'UnreadableFrontMatter';
  readonly fault: YamlFault;
  constructor(fault: YamlFault) {
    super(fault.message);
    this.fault = fault;
  }
}

const refuse = () => {
  throw new UnreadableFrontMatter({ line: 1, message: 'un bloc YAML entre deux lignes «\u00A0---\u00A0»' });
};
const engines = { json: refuse, javascript: refuse };

/** A Markdown file without a front matter, as documentation pages may be. */
export const bareMarkdown = (text: string): FrontMatter => ({
  raw: {},
  body: text,
  lineOf: () => 1,
  faults: [],
});

/**
 * Takes a Markdown file apart: YAML front matter and body.
 * Throws {@link UnreadableFrontMatter} when there is none, or when its YAML cannot be read as a map.
 */
export function parseFrontMatter(text: string): FrontMatter {
  const lines = new LineCounter();
  let parsed: Document.Parsed | undefined;
  const yaml = (source: string): object => {
    parsed = parseDocument(source.replace(/\r(?=\n|$)/g, ''), {
      version: '1.1',
      customTags: daysAndHoursAsText,
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
    });
    return {};
  };
  const file = matter(text.replace(/^\uFEFF/, ''), {
    language: 'yaml',
    engines: { ...engines, yaml: { parse: yaml } },
  });
  const document = parsed;
  if (document === undefined || !isMap(document.contents)) {
    const [error] = document?.errors ?? [];
    throw new UnreadableFrontMatter({
      line: error ? lines.linePos(error.pos[0]).line : 1,
      message: 'un bloc YAML «\u00A0clé: valeur\u00A0» entre deux lignes «\u00A0---\u00A0»',
    });
  }
  const [error] = document.errors;
  if (error) {
    throw new UnreadableFrontMatter({
      line: lines.linePos(error.pos[0]).line,
      message: `du YAML bien formé (${error.message})`,
    });
  }
  return {
    raw: document.toJS() as Record<string, unknown>,
    body: file.content,
    lineOf: (path) => lineOf(document, lines, path),
    faults: duplicateKeys(document, lines),
  };
}

function lineOf(document: Document.Parsed, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function duplicateKeys(document: Document.Parsed, lines: LineCounter): YamlFault[] {
  if (!isMap(document.contents)) return [];
  const seen = new Set<string>();
  return document.contents.items.flatMap(({ key }) => {
    const name = String(key);
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    const line = isNode(key) ? lines.linePos(key.range[0]).line : 1;
    return [{ line, message: `une seule fois la clé «\u00A0${name}\u00A0» (la dernière valeur compte)` }];
  });
}
