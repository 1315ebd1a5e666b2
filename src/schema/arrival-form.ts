import { z } from 'zod';
import { genders, legalStatuses } from './account.ts';
import { askedAtArrival, authorSchema, domaines, githubUserPattern, memberTypes } from './author.ts';
import { noted } from './field.ts';
import { missionStatuses } from './mission.ts';
import { filledLine, oneLine } from './one-line.ts';
import {
  checkbox,
  choice,
  numberBetween,
  optional,
  typedDay,
  typedText,
  wholeNumberBetween,
} from './typed.ts';
import { typedLine } from './typed-line.ts';

const expected = true;

/** A part of a name, in whatever script. It stands in titles and subjects, where other signs would mean something. */
const nameOfPerson = () =>
  filledLine(60).regex(/^[\p{L}\p{M} \u00A0'’.·\-‐‑]+$/u, {
    error: 'Écris ce nom avec des lettres, des espaces, des apostrophes et des traits d’union.',
  });

const askedOfAuthors = Object.fromEntries(
  askedAtArrival.map((name) => [name, typedLine(authorSchema.shape[name])]),
) as Record<(typeof askedAtArrival)[number], ReturnType<typeof typedLine>>;

/** What the arrival form asks (rules.md, "Arrival form"); titles and messages are for the person who fills it. */
export const arrivalFormSchema = z.object({
  firstName: noted(nameOfPerson(), 'Prénom', { expected, maximum: 60 }),
  lastName: noted(nameOfPerson(), 'Nom', { expected, maximum: 60 }),
  email: noted(
    filledLine(254).pipe(
      z.email({ error: 'Donne une adresse électronique complète, par exemple prenom@exemple.fr.' }),
    ),
    'Adresse électronique',
    {
      expected,
      input: 'email',
      maximum: 254,
      description: 'Ton adresse professionnelle. Elle reste privée.',
    },
  ),
  role: noted(filledLine(100), 'Rôle', {
    expected,
    maximum: 100,
    description: 'Ce que tu vas faire, par exemple «\u00A0Chargée de déploiement\u00A0».',
  }),
  domaine: noted(choice(domaines), 'Domaine', { expected, vocabulary: domaines }),
  memberType: noted(choice(memberTypes), 'Type de membre', { expected, vocabulary: memberTypes }),
  status: noted(choice(missionStatuses), 'Statut', { expected, vocabulary: missionStatuses }),
  employer: noted(optional(oneLine(100)), 'Employeur', {
    maximum: 100,
    description: 'L’administration, la société ou le portage qui t’emploie.',
  }),
  start: noted(typedDay(), 'Début de la mission', { expected, input: 'date' }),
  end: noted(typedDay(), 'Fin de la mission', {
    expected,
    input: 'date',
    description: 'Le dernier jour, compris.',
  }),
  endReason: noted(optional(oneLine(500)), 'Pourquoi une mission de plus de six mois', {
    maximum: 500,
    description: 'Seulement si tu n’es pas agent public et que la mission finit dans plus de six mois.',
  }),
  referent: noted(filledLine(100), 'Référent ou référente', {
    expected,
    maximum: 100,
    reference: 'authors',
    description: 'La personne de la communauté qui t’accueille.',
  }),
  startup: noted(optional(oneLine(100)), 'Startup', { maximum: 100, reference: 'startups' }),
  incubator: noted(optional(oneLine(100)), 'Incubateur', { reference: 'incubators', maximum: 100 }),
  bio: noted(
    optional(typedText(150, 'Raccourcis ta présentation\u00A0: 150 caractères au plus.')),
    'Présentation',
    {
      input: 'textarea',
      maximum: 150,
      description: '150 caractères au plus, sur ta page.',
    },
  ),
  ...askedOfAuthors,
  github: noted(
    optional(
      oneLine(39).regex(githubUserPattern, { error: 'Donne seulement ton nom d’utilisateur GitHub.' }),
    ),
    'Compte GitHub',
    { maximum: 39, description: 'Le nom d’utilisateur, sans l’adresse du site.' },
  ),
  badge: noted(optional(oneLine(60)), 'Badge', { maximum: 60 }),
  gender: noted(optional(choice(genders)), 'Genre', { vocabulary: genders, description: 'Privé.' }),
  workplaceInseeCode: noted(
    optional(
      oneLine(5).regex(/^(?:\d{5}|2[AB]\d{3})$/i, {
        error: 'Donne le code INSEE de la commune, cinq caractères.',
      }),
    ),
    'Commune de travail',
    { maximum: 5, description: 'Son code INSEE, par exemple 75112. Privé.' },
  ),
  legalStatus: noted(optional(choice(legalStatuses)), 'Statut légal', {
    vocabulary: legalStatuses,
    description: 'Privé.',
  }),
  daysPerWeek: noted(
    optional(numberBetween(0, 5, 'Donne un nombre de jours entre 0 et 5.')),
    'Jours par semaine',
    {
      input: 'number',
      maximum: 5,
      description: 'Privé.',
    },
  ),
  dailyRate: noted(
    optional(
      wholeNumberBetween(0, 10_000, 'Donne un montant en euros, sans centimes, entre 0 et 10\u00A0000.'),
    ),
    'Tarif journalier',
    { input: 'number', maximum: 10_000, description: 'En euros, hors taxes. Privé.' },
  ),
  wantsGodparent: noted(checkbox(), 'Je veux une marraine ou un parrain pour mes premiers jours', {
    input: 'checkbox',
  }),
});

/** A filled arrival form. */
export type ArrivalForm = z.infer<typeof arrivalFormSchema>;

/** The form's fields, by the names that they have on the wire. */
export type ArrivalField = keyof ArrivalForm;
