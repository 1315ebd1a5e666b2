import type { Env, Token } from 'markdown-it';

/** What the rules of one document share while it is read. */
export interface MarkdownDocument {
  /** Ids of the link definitions, normalised. */
  links: Set<string>;
  /** Blocks of each footnote definition, by its name. */
  footnotes: Map<string, Token[]>;
  /** How many containers are open around the block that is read. */
  depth: number;
  /** Steps left to look for the ends of spans and of links' destinations. */
  steps: number;
}

/** Containers and spans nest this deep at most; kramdown has no limit, and real texts stay far below. */
export const DEEPEST = 100;

// An unclosed span is read again as text, so that hostile input would cost quadratic or exponential time;
// a real text takes less than a thousandth of this.
const STEPS = 200_000;

const documents = new WeakMap<Env, MarkdownDocument>();

/** Gives what is shared under one environment of markdown-it. */
export function documentOf(env: Env): MarkdownDocument {
  let document = documents.get(env);
  if (!document) {
    document = { links: new Set(), footnotes: new Map(), depth: 0, steps: STEPS };
    documents.set(env, document);
  }
  return document;
}

/** Gives the id by which links and their definitions find each other. */
export const linkId = (text: string): string => text.replace(/[ \t\n\v\f\r]+/g, ' ').toLowerCase();
