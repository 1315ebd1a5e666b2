import type { Day } from '../schema/day.ts';
import type { Member } from './members.ts';

/** Which part of a list is asked for: so many, after so many. */
export interface Slot {
  readonly size: number;
  readonly skip: number;
}

/** A part of a list, and how long the list is. */
interface Counted<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

/** Members and accounts that lack each other; a person decides what is to be done. */
export interface Mismatches {
  /** Published members whose mission runs on a day, and who have no account; by id. */
  withoutAccount(today: Day, slot: Slot): Promise<Counted<Member>>;
  /**
   * Ids of accounts without a published page, those apart whose arrival waits for its page; in their order. Nobody
   * before the first run has read who is published.
   */
  withoutPage(slot: Slot): Promise<Counted<string>>;
}
