import { MailError } from '../../adapters/mail-error.ts';
import { resendDomains } from '../../adapters/resend/resend-domains.ts';
import { resendFindings } from '../../texts/doctor/mail.ts';
import { checkWith, said } from './check.ts';
import { row } from './row.ts';

const key = 'Resend, clé';
const domain = 'Resend, domaine';
const senderDomain = /@([^@\s<>]+)>?\s*$/;

/** Whether the mailer takes the key, and the domain of the sender is verified. */
export const checkResend = checkWith(
  key,
  ['RESEND_API_KEY', 'MAIL_FROM'],
  async (settings, { timeoutMs }) => {
    const sender = senderDomain.exec(settings.MAIL_FROM)?.[1]?.toLowerCase();
    if (sender === undefined) return [row(domain, resendFindings.noSender())];
    try {
      const shown = await resendDomains({
        apiKey: settings.RESEND_API_KEY,
        baseUrl: settings.RESEND_BASE_URL,
        timeoutMs,
      });
      const accepted = row(key, resendFindings.key());
      if (shown.kind === 'send-only') return [accepted, row(domain, resendFindings.unseen(sender))];
      const known = shown.domains.find(({ name }) => name.toLowerCase() === sender);
      if (known === undefined) return [accepted, row(domain, resendFindings.unknown(sender))];
      const isVerified = known.status === 'verified';
      return [
        accepted,
        row(
          domain,
          isVerified ? resendFindings.domain(sender) : resendFindings.unverified(sender, known.status),
        ),
      ];
    } catch (fault) {
      if (!(fault instanceof MailError) || fault.transient) throw fault;
      return [row(key, resendFindings.refused(said(fault)))];
    }
  },
);
