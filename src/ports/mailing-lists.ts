/** Mailing lists of the community's domain; a list's name is what stands before the "@". */
export interface MailingLists {
  /** Addresses that get what is written to the list, sorted; undefined where there is no such list. */
  subscribers(list: string): Promise<string[] | undefined>;
  /** Makes a list; nothing where it is there already. */
  create(list: string): Promise<void>;
  /** Puts an address on a list; nothing where it is on it, whatever its case. Rejects where there is no such list. */
  subscribe(list: string, address: string): Promise<void>;
  /** Takes an address off a list, whatever its case; nothing where it is not on it, or where there is no such list. */
  unsubscribe(list: string, address: string): Promise<void>;
  /** Names of the lists that an address is on, whatever its case, sorted. May cost a call of the vendor a list. */
  listsOf(address: string): Promise<string[]>;
}
