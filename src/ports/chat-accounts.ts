/** A person's account on the chat. */
export interface ChatAccount {
  readonly id: string;
  /** The name that others write to her by, without "@". */
  readonly username: string;
  /** Nobody can log in to a deactivated account. */
  readonly state: 'active' | 'deactivated';
  /** Whether she is in the community's team. */
  readonly inCommunity: boolean;
  /** Whether she is in the team of those who have left; never where the community has no such team. */
  readonly inAlumni: boolean;
}

/** Whom an account is made for. */
export interface NewChatAccount {
  readonly email: string;
  /** The name that she gets, with a number after it where it is taken. */
  readonly username: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** A message to one person. */
interface DirectMessage {
  /** The same key is posted once a person, however often it is asked for. */
  readonly key: string;
  /** Markdown; words that a person typed come escaped. */
  readonly text: string;
}

/**
 * Accounts of people on the chat. Every call may be repeated; those that take an id reject where there is no such
 * account.
 */
export interface ChatAccounts {
  /** The account of an address, whatever its case; undefined where there is none. */
  find(email: string): Promise<ChatAccount | undefined>;
  /**
   * Makes an active account in the community's team, with a password that nobody knows, and has the vendor mail a link
   * to choose one. The account that the address has already is brought into the team as `join` does, and who was never
   * in a team of ours gets the link: a call that was cut off may have made it.
   */
  create(person: NewChatAccount): Promise<ChatAccount>;
  /** Puts an account in the community's team, active again where it was deactivated; it leaves no other team. */
  join(id: string): Promise<void>;
  /** Takes an account out of the community's team and puts it in the alumni's, where there is one. */
  moveToAlumni(id: string): Promise<void>;
  /** Keeps the account from being logged in to; it stays in its teams. */
  deactivate(id: string): Promise<void>;
  /** Writes to one person in the secretariat's name. */
  message(id: string, message: DirectMessage): Promise<void>;
}
