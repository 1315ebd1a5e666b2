import type { LongFacet } from '../../texts/directory.ts';
import type { Choice } from '../arrival/choices.ts';
import type { DirectoryResult } from './directory-search.ts';
import type { DirectoryQuery } from './query.ts';

/** A question to the worker; numbers grow, and only the last one has to be answered. */
export interface Question {
  readonly number: number;
  readonly query: DirectoryQuery;
}

/** What a facet's values are called, in the order of its counts; "" for values that the page names itself. */
export type FacetChoices = Readonly<Record<LongFacet, readonly Choice[]>>;

/** What the worker says. */
export type Answer =
  | { readonly kind: 'ready'; readonly values: DirectoryValues; readonly choices: FacetChoices }
  | { readonly kind: 'result'; readonly number: number; readonly result: DirectoryResult }
  | { readonly kind: 'failed'; readonly message: string };

/** The values of each facet, in the order of its counts. */
export type DirectoryValues = Readonly<Record<keyof DirectoryQuery['chosen'], readonly string[]>>;
