import { count } from '../counts.ts';
import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';
import { ofName } from '../of-name.ts';

/** Reminds a referent of a file that waits. */
export const arrivalReminderMail = (given: {
  readonly referentFirstName: string;
  readonly newcomerName: string;
  readonly daysWaiting: number;
  readonly proposalLink: string;
  readonly siteName: string;
}): RenderedMail => {
  const since = count(given.daysWaiting, 'jour');
  return renderMail({
    subject: `Rappel\u00a0: la fiche ${ofName(given.newcomerName)} t’attend depuis ${since}`,
    paragraphs: [
      `Bonjour ${given.referentFirstName},`,
      `La fiche ${ofName(given.newcomerName)} attend ta validation depuis ${since}. Tant qu’elle n’est pas validée, aucun de ses accès ne s’ouvre.`,
      'La relire prend quelques minutes. Si quelque chose te fait hésiter, parles-en à ' +
        'l’équipe d’animation.',
    ],
    action: { label: 'Relire et valider la fiche', href: given.proposalLink },
    footer: signature(given.siteName),
  });
};
