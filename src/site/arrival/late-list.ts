import type { ChoiceList } from './search-choices.ts';

/** A list that comes when it is needed. */
export interface LateList {
  /** The list; undefined before it is there. */
  readonly now: () => ChoiceList | undefined;
  /** Loads it where it isn't there; false when that failed, and the next call tries again. */
  readonly isLoaded: () => Promise<boolean>;
}

/** Keeps what `load` gives; its failure is a warning to the console. */
export function lateList(load: () => Promise<ChoiceList>): LateList {
  let list: ChoiceList | undefined;
  return {
    now: () => list,
    async isLoaded() {
      try {
        list ??= await load();
        return true;
      } catch (fault) {
        console.warn('The choices did not load.', fault);
        return false;
      }
    },
  };
}
