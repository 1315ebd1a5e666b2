import { putInAddress } from '../put-in-address.ts';
import { readQuery, writeQuery, type DirectoryQuery } from './query.ts';

/** How a query came about: letters that follow each other are one step of the browser's history. */
type Step = 'text' | 'choice';

/** What the visitor asks, which is the page's address, too. */
export interface AddressedQuery {
  readonly now: () => DirectoryQuery;
  readonly change: (next: DirectoryQuery, step: Step) => void;
  /** Letters that follow are another step. */
  readonly endText: () => void;
}

/** Reads the query out of the address; `changed` hears of each that follows, by the page or by the browser's history. */
export function addressedQuery(changed: (query: DirectoryQuery) => void): AddressedQuery {
  let query = readQuery(location.search);
  let last: Step = 'choice';

  window.addEventListener('popstate', () => {
    query = readQuery(location.search);
    last = 'choice';
    changed(query);
  });

  return {
    now: () => query,
    change(next, step) {
      putInAddress(writeQuery(next), step === 'choice' || last === 'choice');
      last = step;
      query = next;
      changed(query);
    },
    endText() {
      last = 'choice';
    },
  };
}
