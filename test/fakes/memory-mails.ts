import { searchWords } from '../../src/domain/search-words.ts';
import type { LoggedMail, Mail, Mailer, MailLog } from '../../src/ports.ts';
import { pageOf } from './page-of.ts';

/** A mailer that keeps what it was given; `fail` makes it refuse. */
export interface MemoryMailer extends Mailer {
  readonly sent: Mail[];
  fail: boolean;
}

export function memoryMailer(): MemoryMailer {
  const mailer: MemoryMailer = {
    sent: [],
    fail: false,
    async send(mail) {
      if (mailer.fail) throw new Error('The mailer is down.');
      if (!mailer.sent.some(({ key }) => key === mail.key)) mailer.sent.push(mail);
      return `sent-${mail.key}`;
    },
  };
  return mailer;
}

export function memoryMailLog(): MailLog {
  const mails = new Map<string, LoggedMail>();
  const old = (before: Date) => [...mails.values()].filter(({ createdAt }) => new Date(createdAt) < before);
  return {
    async open(mail, now) {
      const at = now.toISOString();
      const known = mails.get(mail.key) ?? { ...mail, state: 'pending', createdAt: at, updatedAt: at };
      mails.set(mail.key, known);
      return known;
    },
    async change(key, changes, now) {
      const known = mails.get(key);
      if (known) mails.set(key, { ...known, ...changes, updatedAt: now.toISOString() });
    },
    find: async (key) => mails.get(key),
    async tell({ vendorId, state, reason }, over, now) {
      const known = [...mails.values()].find((mail) => mail.vendorId === vendorId);
      if (!known || !over.includes(known.state)) return false;
      mails.set(known.key, { ...known, state, error: reason, updatedAt: now.toISOString() });
      return true;
    },
    async empty(before, size) {
      const full = old(before).filter(({ html, text }) => html + text !== '');
      for (const mail of full.slice(0, size)) mails.set(mail.key, { ...mail, html: '', text: '' });
      return Math.min(full.length, size);
    },
    async forget(before, size) {
      const gone = old(before).slice(0, size);
      for (const { key } of gone) mails.delete(key);
      return gone.length;
    },
    async page({ states, search }, asked) {
      const wanted = search === undefined ? undefined : searchWords(search);
      const found = [...mails.values()].filter(({ state, to, subject }) => {
        const words = searchWords(`${to} ${subject}`);
        const isFound = wanted?.every((begin) => words.some((word) => word.startsWith(begin))) ?? true;
        return isFound && wanted?.length !== 0 && (states?.includes(state) ?? true);
      });
      return pageOf(found, ({ createdAt }) => createdAt, asked);
    },
  };
}
