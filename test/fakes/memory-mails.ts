import type { LoggedMail, Mail, Mailer, MailLog } from '../../src/ports.ts';

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
    findByVendorId: async (vendorId) => [...mails.values()].find((mail) => mail.vendorId === vendorId),
    latest: async (limit) => [...mails.values()].toReversed().slice(0, limit),
  };
}
