import { isSecret, resendRefusal, troubledStates } from '../../domain/mail-state.ts';
import { isAllowed } from '../../domain/permissions.ts';
import { readMails, type ReadMail } from '../../journeys/console/read-mails.ts';
import type { LoggedIn } from '../../journeys/logged-in.ts';
import { nameInCommunity } from '../../journeys/name-in-community.ts';
import { mailFilterForm } from '../../schema/console-forms.ts';
import { mailStates } from '../../schema/mail-state.ts';
import { labelOf } from '../../schema/vocabulary.ts';
import { consoleTexts, resendRefusalText } from '../../texts/console.ts';
import { longMoment } from '../../texts/moments.ts';
import { fieldErrors } from '../field-errors.ts';
import type { Filling } from '../fill-page.ts';
import { consoleAddress, pageSize, waysThrough, type FillConsolePage } from './console-page.ts';

const path = '/console/courriels/';

/** What `/console/courriels/` shows: the mail log. */
export const mailsPage: FillConsolePage = async (asked, viewer, services) => {
  const parsed = mailFilterForm.safeParse(asked);
  if (!parsed.success)
    return {
      filling: { lists: { courriel: [] }, shown: { none: false, older: false, newest: false } },
      errors: fieldErrors(parsed.error),
    };
  const { recherche: search, etat, suite: after } = parsed.data;
  const filter = { search, states: etat && [etat] };
  const { mails, next } = await readMails(filter, { size: pageSize, after }, services);
  const { shown, links } = waysThrough(path, asked, next);
  return {
    filling: {
      links,
      shown: { ...shown, none: mails.length === 0 },
      lists: { courriel: mails.map((mail) => mailFilling(mail, viewer)) },
      values: { recherche: asked.recherche, etat: asked.etat },
    },
  };
};

/** What one mail shows. */
export function mailFilling(mail: ReadMail, { actor, circumstances }: LoggedIn): Filling {
  const refusal = resendRefusal(mail);
  const isTroubled = troubledStates.includes(mail.state);
  return {
    facts: {
      objet: mail.subject,
      adresse: mail.to,
      etat: labelOf(mailStates, mail.state),
      cree: longMoment(mail.createdAt),
      change: longMoment(mail.updatedAt),
      erreur: mail.error ?? '',
      membre:
        mail.member === undefined
          ? consoleTexts.unknownMember
          : nameInCommunity(mail.member, circumstances).fullname,
      texte: mail.text,
      pourquoi: refusal ? resendRefusalText[refusal] : '',
    },
    links: { adresse: consoleAddress(path, { recherche: mail.to }) },
    shown: {
      trouble: isTroubled,
      calm: !isTroubled,
      erreur: mail.error !== undefined,
      texte: !isSecret(mail),
      secret: isSecret(mail),
      renvoyer: refusal === undefined && isAllowed(actor, { action: 'act-in-console' }, circumstances),
      pourquoi: refusal !== undefined,
    },
    values: { cle: mail.key },
  };
}
