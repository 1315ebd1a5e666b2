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
  readonly state: 'pending' | 'sent' | 'failed' | 'bounced' | 'complained' | 'delivered';
  /** The vendor's id, once sent. */
  readonly vendorId?: string | undefined;
  readonly error?: string | undefined;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Every mail with its state. */
export interface MailLog {
  /** Records the intent; a mail with the same key is given back unchanged. */
  open(mail: Mail, now: Date): Promise<LoggedMail>;
  change(key: string, changes: Pick<LoggedMail, 'state' | 'vendorId' | 'error'>, now: Date): Promise<void>;
  findByVendorId(vendorId: string): Promise<LoggedMail | undefined>;
  /** Newest first. */
  latest(limit: number): Promise<LoggedMail[]>;
}
