import { z } from 'zod';
import { auditActions } from './audit-action.ts';
import { noted } from './field.ts';
import { mailStateNames, mailStates } from './mail-state.ts';
import { movementViewNames, movementViews } from './movement-view.ts';
import { filledLine, oneLine } from './one-line.ts';
import { placeSchema } from './place.ts';
import { checkbox, choice, optional, typedDay, wholeNumberBetween } from './typed.ts';

const isNear = (day: string): boolean => day >= '2000-01-01' && day <= '2999-12-31';
const nearDay = () => typedDay().refine(isNear, { error: 'Donne une date entre 2000 et 2999.' });

/** Which mails the console lists. */
export const mailFilterForm = z.object({
  recherche: noted(optional(oneLine(200)), 'Adresse ou objet', {
    maximum: 200,
    description: 'Des mots, ou le début de mots',
  }),
  etat: noted(optional(z.enum(mailStateNames, { error: 'Choisis dans la liste.' })), 'État', {
    vocabulary: mailStates,
  }),
  suite: optional(placeSchema),
});

/** Which events of the audit the console lists. */
export const auditFilterForm = z
  .object({
    par: noted(optional(oneLine(200)), 'Par', {
      maximum: 200,
      description: 'L’identifiant entier d’un membre',
    }),
    cible: noted(optional(oneLine(200)), 'Pour', {
      maximum: 200,
      description: 'L’identifiant entier d’un membre, ou un domaine',
    }),
    action: noted(optional(choice(auditActions)), 'Action', { vocabulary: auditActions }),
    du: noted(optional(nearDay()), 'Du', { input: 'date' }),
    au: noted(optional(nearDay()), 'Au', { input: 'date', description: 'Ce jour compris' }),
    suite: optional(placeSchema),
  })
  .refine(({ du, au }) => du === undefined || au === undefined || du <= au, {
    path: ['au'],
    error: 'La fin vient avant le début\u00A0: corrige l’une des deux dates.',
  });

const pageNumber = () => optional(wholeNumberBetween(1, 1_000, 'Cette page de la liste n’existe pas.'));

/** Which of those who come and go the console lists. */
export const movementFilterForm = z.object({
  vue: noted(optional(z.enum(movementViewNames, { error: 'Choisis dans la liste.' })), 'Liste', {
    vocabulary: movementViews,
  }),
  nom: noted(optional(oneLine(200)), 'Nom', {
    maximum: 200,
    description: 'Le début d’un nom, d’un prénom ou d’un identifiant',
  }),
  page: pageNumber(),
});

/** The day of a dry run that the console shows. */
export const forecastForm = z.object({ jour: optional(typedDay()), page: pageNumber() });

/** For whom nothing is closed, until when and why. */
export const holdForm = z.object({
  membre: noted(filledLine(200), 'Identifiant de la personne', {
    expected: true,
    maximum: 200,
    description: 'Celui de sa fiche, par exemple lise.charme',
  }),
  jusquau: noted(typedDay(), 'Ne rien fermer jusqu’au', {
    expected: true,
    input: 'date',
    description: 'Ce jour compris\u00A0; 180 jours au plus',
  }),
  motif: noted(filledLine(300), 'Motif', {
    expected: true,
    maximum: 300,
    description: 'Lu par l’administration et l’animation\u00A0; 300 caractères au plus, rien d’intime',
  }),
});

/** A member that an action of the console concerns. */
export const memberForm = z.object({ membre: filledLine(200) });

/** The member whose departure goes on; another name than that of the form beside it. */
export const releaseForm = z.object({ leve: filledLine(200) });

/** A domain for the list of administrations' domains. */
export const domainForm = z.object({
  domaine: noted(filledLine(260), 'Domaine', {
    expected: true,
    maximum: 260,
    description: 'Par exemple ademe.example, ou *.ademe.example pour tous ses sous-domaines',
  }),
  confirme: noted(checkbox(), 'Je sais que tout le monde peut y avoir une adresse', { input: 'checkbox' }),
});

/** The domain that leaves the list. */
export const domainRemovalForm = z.object({ domaine: filledLine(260) });

/** The mail that is sent again. */
export const resendForm = z.object({ cle: z.string({ error: 'Choisis un courriel.' }).min(1).max(500) });

/** Whose private data are erased; the id is typed twice, so that nobody is erased by a slip. */
export const erasureForm = z
  .object({
    pour: noted(filledLine(200), 'Identifiant', {
      expected: true,
      maximum: 200,
      description: 'L’identifiant entier, par exemple prenom.nom',
    }),
    confirme: noted(filledLine(200), 'Le même identifiant, pour confirmer', { expected: true, maximum: 200 }),
  })
  .refine(({ pour, confirme }) => pour === confirme, {
    path: ['confirme'],
    error: 'Ce n’est pas le même identifiant.',
  });
