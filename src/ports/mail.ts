import type { MailState } from '../schema/mail-state.ts';
import type { Asked, Page } from './page.ts';

/** A mail to one person. */
export interface Mail {
  /** The same key is sent once, however often it is asked for. */
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Sends mails; rejects when the mail could not be handed over. */
export interface Mailer {
  /** The vendor's id of the mail. */
  send(mail: Mail): Promise<string>;
}

export interface LoggedMail extends Mail {
  readonly state: MailState;
  /** The vendor's id, once sent. */
  readonly vendorId?: string | undefined;
  readonly error?: string | undefined;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Which mails are asked for; each part that is there narrows. */
export interface MailFilter {
  readonly states?: readonly MailState[] | undefined;
  /** Words, or beginnings of words, that the address or the subject holds; case and accents do not count. */
  readonly search?: string | undefined;
}

/** Every mail with its state. */
export interface MailLog {
  /** Records the intent; a mail with the same key is given back unchanged. */
  open(mail: Mail, now: Date): Promise<LoggedMail>;
  change(key: string, changes: Pick<LoggedMail, 'state' | 'vendorId' | 'error'>, now: Date): Promise<void>;
  find(key: string): Promise<LoggedMail | undefined>;
  /**
   * Records what the vendor tells of a mail, in one step, where the present state is one of `over`; false where it is
   * another, or the vendor's id is unknown.
   */
  tell(news: MailNews, over: readonly MailState[], now: Date): Promise<boolean>;
  /** Takes the text of mails of before a moment away; of how many. */
  empty(before: Date, size: number): Promise<number>;
  /** Takes mails of before a moment off the log; how many. */
  forget(before: Date, size: number): Promise<number>;
  /** Newest first. */
  page(filter: MailFilter, asked: Asked): Promise<Page<LoggedMail>>;
}

/** What the vendor tells of a mail after it took it. */
export interface MailNews {
  readonly vendorId: string;
  readonly state: Extract<MailState, 'delivered' | 'bounced' | 'complained' | 'failed'>;
  /** Why, in the vendor's words, without an address. */
  readonly reason?: string | undefined;
}

/** Reads what a call of the mailer's vendor says, after it has checked who signed it and when. */
export type ReadMailNews = (
  body: string,
  headers: Headers,
  secret: string,
  now: Date,
) =>
  | ({ readonly kind: 'news' } & MailNews)
  | { readonly kind: 'ignored' }
  | { readonly kind: 'refused'; readonly reason: 'unsigned' | 'stale' | 'wrong-signature' | 'unreadable' };
