import { missionStatuses } from '../schema/mission.ts';
import type { ArrivalForm } from '../schema/arrival-form.ts';
import { labelOf } from '../schema/vocabulary.ts';
import { asCode } from './as-code.ts';
import { longDay } from './days.ts';
import { ofName } from './of-name.ts';

/** Title and text (Markdown) of the pull request of an arrival. Only what is public stands in it. */
export const arrivalProposalText = (
  fullname: string,
  form: ArrivalForm,
): { title: string; body: string } => ({
  title: `Arrivée ${ofName(fullname)}`,
  body: [
    `${fullname} rejoint la communauté\u00A0: ${asCode(form.role)} (${form.domaine}).`,
    `Mission du ${longDay(form.start)} au ${longDay(form.end)}, ${labelOf(missionStatuses, form.status).toLowerCase()}.`,
    `Référent ou référente\u00A0: ${asCode(form.referent)}.`,
    'Une fois la fiche approuvée, ses comptes s’ouvrent au début de la mission.',
  ].join('\n\n'),
});
