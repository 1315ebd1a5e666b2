import type { Mail } from '../ports.ts';
import { MailError } from './mail-error.ts';

const oneAddress = /^[^\s\p{C},;:<>"()@]+@[^\s\p{C},;:<>"()@]+$/u;
const breaksLine = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** Refuses a mail whose recipient or subject could add a header or a second recipient. */
export function checkMail({ to, subject }: Mail): void {
  if (!oneAddress.test(to)) throw refused('recipient is not one plain address');
  if (breaksLine.test(subject)) throw refused('subject has a line break or a control character');
}

const refused = (reason: string): MailError =>
  new MailError(`The mail was not sent: its ${reason}.`, { transient: false });
