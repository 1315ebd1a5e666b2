import type { Day } from '../../schema/day.ts';
import { longDay } from '../days.ts';
import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';

/** Asks a referent to validate the file of someone who arrives. */
export const arrivalForReferentMail = (given: {
  readonly referentFirstName: string;
  /** Who arrives, with her role and the days of her mission. */
  readonly newcomerName: string;
  readonly role: string;
  readonly start: Day;
  readonly end?: Day | undefined;
  /** Why the mission is a long one, where that is asked. */
  readonly endReason?: string | undefined;
  /** Members whose name is nearly the same. */
  readonly nearMatches?: readonly string[] | undefined;
  readonly proposalLink: string;
  readonly siteName: string;
}): RenderedMail =>
  renderMail({
    subject: `${given.newcomerName} arrive\u00a0: sa fiche attend ta validation`,
    paragraphs: [
      `Bonjour ${given.referentFirstName},`,
      `${given.newcomerName} rejoint la communauté et a donné ton nom comme personne référente.`,
      `Son rôle\u00a0: ${given.role}`,
      `Sa mission\u00a0: ${missionDays(given.start, given.end)}`,
      ...(given.endReason === undefined ? [] : [`Pourquoi plus de six mois\u00a0: ${given.endReason}`]),
      ...nearMatchWarning(given.nearMatches ?? []),
      'Relis sa fiche et, si tout est juste, valide-la. Ses accès s’ouvriront dès que sa mission aura commencé.',
      'Tu ne connais pas cette personne\u00a0? Ne valide rien et préviens l’équipe d’animation.',
    ],
    action: { label: 'Relire et valider la fiche', href: given.proposalLink },
    footer: signature(given.siteName),
  });

const missionDays = (start: Day, end: Day | undefined): string =>
  end === undefined ? `à partir du ${longDay(start)}` : `du ${longDay(start)} au ${longDay(end)}`;

const nearMatchWarning = (names: readonly string[]): string[] =>
  names.length === 0
    ? []
    : [
        `Attention\u00a0: un nom très proche est déjà dans l’annuaire (${names.join(', ')}). Vérifie qu’il ne s’agit pas ` +
          'de la même personne.',
      ];
