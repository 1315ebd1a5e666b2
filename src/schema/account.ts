import { z } from 'zod';
import { memberTypes } from './author.ts';
import { emailStatuses, noAddressYet } from './email-status.ts';
import { optionalText } from './field.ts';
import { vocabulary } from './vocabulary.ts';

/** Legal statuses of a member who is not employed by an administration (rules.md, "Arrival form"). */
export const legalStatuses = vocabulary({
  AE: 'Auto-entrepreneur',
  contractuel: 'Agent contractuel',
  EIRL: 'EIRL',
  EURL: 'EURL',
  fonctionnaire: 'Fonctionnaire',
  PORTAGE: 'Portage salarial',
  association: 'Association',
  SA: 'SA',
  SASU: 'SASU',
  SNC: 'SNC',
});

export const genders = vocabulary({
  female: 'Femme',
  male: 'Homme',
  other: 'Autre',
  NSP: 'Ne souhaite pas répondre',
});

/** Which address receives the community's mails. */
export const communicationAddresses = vocabulary({
  primary: 'Adresse principale',
  secondary: 'Adresse secondaire',
});

const mailAddress = z.email({ error: 'une adresse électronique' }).max(254);

/** What a member's account holds. All of it is private: it lives in the database and nowhere else. */
export const accountSchema = z.object({
  /** The member's id, the name of her file. */
  id: z.string().min(1),
  primaryEmail: mailAddress.optional(),
  secondaryEmail: mailAddress.optional(),
  /** The community address that she gave up for an administration's, until its mailbox is deleted. */
  formerPrimaryEmail: mailAddress.optional(),
  /** When that mailbox is deleted, an instant in ISO 8601; she can undo everything before. */
  mailboxDeletionAt: z.iso.datetime({ offset: true }).optional(),
  emailStatus: z.enum(emailStatuses.values).default(noAddressYet),
  /** When the status last changed, an instant in ISO 8601. */
  emailStatusSince: z.iso.datetime({ offset: true }),
  communicationEmail: z.enum(communicationAddresses.values).default('secondary'),
  memberType: optionalText('Type de membre', { vocabulary: memberTypes }),
  legalStatus: optionalText('Statut légal', { vocabulary: legalStatuses }),
  gender: optionalText('Genre', { vocabulary: genders }),
  /** INSEE code of the commune where she works. */
  workplaceInseeCode: z
    .string()
    .regex(/^(?:\d{5}|2[AB]\d{3})$/i, { error: 'un code INSEE de commune, cinq caractères' })
    .optional(),
  /** Daily rate in euros, before tax. */
  dailyRate: z.number().int().min(0).max(10_000).optional(),
  daysPerWeek: z.number().min(0).max(5).optional(),
  wantsGodparent: z.boolean().default(false),
  /** An instant in ISO 8601. */
  createdAt: z.iso.datetime({ offset: true }),
});

export type Account = z.infer<typeof accountSchema>;
