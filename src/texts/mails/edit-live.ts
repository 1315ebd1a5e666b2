import type { CollectionName } from '../../schema/collections.ts';
import { collectionLabels } from '../cms.ts';
import { count } from '../counts.ts';
import { renderMail, type RenderedMail } from './layout.ts';
import { signature } from './signature.ts';

/** Tells somebody who made a proposal that it is on the published site. */
export const editLiveMail = (given: {
  readonly firstName: string;
  readonly collection: CollectionName;
  /** The entry that changed, as people call it. */
  readonly title: string;
  /** Between the approval and now. */
  readonly minutes: number;
  readonly pageLink: string;
  readonly siteName: string;
}): RenderedMail =>
  renderMail({
    subject: 'Ton changement est en ligne',
    paragraphs: [
      `Bonjour ${given.firstName},`,
      `Ton changement a été approuvé, et il est en ligne\u00A0: ${collectionLabels[given.collection].singular} ${given.title}`,
      `Il y est arrivé environ ${duration(given.minutes)} après son approbation.`,
    ],
    action: { label: 'Voir la page', href: given.pageLink },
    footer: signature(given.siteName),
  });

const duration = (minutes: number): string => {
  if (minutes < 90) return count(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return hours < 48 ? count(hours, 'heure') : count(Math.round(hours / 24), 'jour');
};
