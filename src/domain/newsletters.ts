import type { Entry } from '../schema/content.ts';
import type { Newsletter } from '../schema/newsletter.ts';

/** The newest first; of two of the same day, the one whose file comes last. */
export const newestNewsletters = (newsletters: readonly Entry<Newsletter>[]): Entry<Newsletter>[] =>
  newsletters.toSorted((one, other) =>
    `${one.data.date} ${one.path}` < `${other.data.date} ${other.path}` ? 1 : -1,
  );
