import { count } from './counts.ts';

/** "3 offres ouvertes", "1 offre ouverte". */
export const openOffers = (many: number): string => count(many, 'offre ouverte', 'offres ouvertes');

/** The subject of a mail that answers an offer. */
export const applicationSubject = (heading: string): string => `Candidature\u00A0: ${heading}`;
