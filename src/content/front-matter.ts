import matter from 'gray-matter';
import { isMap, isNode, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
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
  constructor(fault: YamlFault, options?: ErrorOptions) {
    super(fault.message, options);
    this.fault = fault;
  }
}

const noYaml = {
  line: 1,
  message: 'un bloc YAML «\u00A0clé: valeur\u00A0» entre deux lignes «\u00A0---\u00A0»',
};
const refuse = () => {
  throw new UnreadableFrontMatter(noYaml);
};
/** The library would run a front matter that calls itself JavaScript. */
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
  const body = bodyOf(text.replace(/^\uFEFF/, ''), yaml);
  const document = parsed;
  if (document === undefined || !isMap(document.contents)) {
    const [error] = document?.errors ?? [];
    throw new UnreadableFrontMatter({ ...noYaml, ...(error && { line: lines.linePos(error.pos[0]).line }) });
  }
  const [error] = document.errors;
  if (error) {
    throw new UnreadableFrontMatter({
      line: lines.linePos(error.pos[0]).line,
      message: `du YAML bien formé (${error.message})`,
    });
  }
  return {
    raw: valuesOf(document, lines),
    body,
    lineOf: (path) => lineOf(document, lines, path),
    faults: duplicateKeys(document, lines),
  };
}

/** The text under the front matter, which goes to `yaml`. */
function bodyOf(text: string, yaml: (source: string) => object): string {
  try {
    return matter(text, { language: 'yaml', engines: { ...engines, yaml: { parse: yaml } } }).content;
  } catch (cause) {
    if (cause instanceof UnreadableFrontMatter) throw cause;
    // A front matter in a language that the library does not know, "---toml".
    throw new UnreadableFrontMatter(noYaml, { cause });
  }
}

/**
 * The values of a front matter; refused where an alias (`*x`) stands for itself, for nothing, or for far too much, and
 * where values hold values deeper than any page does.
 */
function valuesOf(document: Document.Parsed, lines: LineCounter): Record<string, unknown> {
  // Not `alias.resolve()`, which walks through the whole front matter for each.
  const named = new Map<string | undefined, Node>();
  const refuseAt = (node: Node, message: string) => {
    throw new UnreadableFrontMatter({ line: lines.linePos(node.range?.[0] ?? 0).line, message });
  };
  visit(document, {
    Value(_, value, holders) {
      if (holders.length > deepest) refuseAt(value, tooDeep);
      if (value.anchor !== undefined) named.set(value.anchor, value);
    },
    Alias(_, alias, holders) {
      const source = named.get(alias.source);
      if (source === undefined || holders.includes(source)) refuseAt(alias, unreadableAlias);
    },
  });
  try {
    return document.toJS() as Record<string, unknown>;
  } catch (cause) {
    throw new UnreadableFrontMatter({ line: 1, message: unreadableAlias }, { cause });
  }
}

/** Keys count as holders of their values. */
const deepest = 100;
const tooDeep = 'des valeurs moins imbriquées les unes dans les autres';
const unreadableAlias =
  'du YAML sans renvoi («\u00A0&nom\u00A0», «\u00A0*nom\u00A0», «\u00A0<<\u00A0») qui ne se lise pas';

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
