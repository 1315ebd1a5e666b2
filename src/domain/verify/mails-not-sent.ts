import type { LoggedMail } from '../../ports.ts';
import { isSecret } from '../mail-state.ts';
import { disagreement, type Disagreement } from './disagreement.ts';

/** How long a mail may be on its way to the vendor, in milliseconds. */
const handOverTakes = 600_000;

/**
 * Mails that were recorded and never handed over. A login link that could not leave is asked for again, and its text is
 * not kept: nobody sends it later.
 */
export const mailsNotSent = (mails: readonly LoggedMail[], now: Date): Disagreement[] =>
  mails
    .filter(
      (mail) =>
        mail.vendorId === undefined &&
        (mail.state === 'pending' || mail.state === 'failed') &&
        !isSecret(mail) &&
        now.getTime() - Date.parse(mail.updatedAt) > handOverTakes,
    )
    .map(({ key, state }) => disagreement('mail-not-sent', key, state));
