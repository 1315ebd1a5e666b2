import type { ContentFile } from './read-entry.ts';

/** The files of a documentation's folder; paths are relative to it, with "/" between their parts. */
export interface DocFiles {
  /** Markdown and GitBook's settings. */
  readonly texts: readonly ContentFile[];
  /** Paths of all the other files. */
  readonly others: readonly string[];
}

export const noDocs: DocFiles = { texts: [], others: [] };
