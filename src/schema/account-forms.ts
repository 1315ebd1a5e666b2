import { z } from 'zod';
import { communicationAddresses } from './account.ts';
import { arrivalFormSchema } from './arrival-form.ts';
import { noted } from './field.ts';
import { missionStatuses } from './mission.ts';
import { filledLine, oneLine } from './one-line.ts';
import { choice, optional, tickedBox, typedDay, typedText } from './typed.ts';

const expected = true;

const mailAddress = () =>
  filledLine(254).pipe(
    z.email({ error: 'Donne une adresse électronique complète, par exemple prenom@exemple.fr.' }),
  );

export const secondaryEmailForm = z.object({
  secondaryEmail: noted(mailAddress(), 'Nouvelle adresse secondaire', {
    expected,
    input: 'email',
    maximum: 254,
    description: 'Un lien de confirmation y part\u00A0; rien ne change avant que tu l’ouvres.',
  }),
});

export const primaryEmailForm = z.object({
  primaryEmail: noted(mailAddress(), 'Nouvelle adresse principale', {
    expected,
    input: 'email',
    maximum: 254,
    description: 'Une adresse d’administration, par exemple en gouv.fr. Un lien de confirmation y part.',
  }),
  understood: noted(
    tickedBox('Coche cette case pour continuer.'),
    'J’ai compris que ma boîte de la communauté sera supprimée 7 jours plus tard, avec ses messages',
    { expected, input: 'checkbox' },
  ),
});

export const communicationEmailForm = z.object({
  communicationEmail: noted(choice(communicationAddresses), 'Adresse de communication', {
    expected,
    vocabulary: communicationAddresses,
    description: 'Celle qui reçoit les courriels de la communauté.',
  }),
});

export const passwordForm = z.object({
  password: noted(
    z.string({ error: 'Écris un mot de passe.' }).max(200, { error: 'Raccourcis ce mot de passe.' }),
    'Nouveau mot de passe',
    {
      expected,
      input: 'password',
      description: 'Entre 9 et 30 caractères, sans accent, sans espace au début ni à la fin.',
    },
  ),
});

export const responderForm = z.object({
  responderFrom: noted(typedDay(), 'Du', { expected, input: 'date' }),
  responderTo: noted(typedDay(), 'Au', { expected, input: 'date', description: 'Le dernier jour, compris.' }),
  responderText: noted(
    typedText(5000, 'Raccourcis ta réponse\u00A0: 5\u00A0000 caractères au plus.').min(1, {
      error: 'Remplis ce champ.',
    }),
    'Réponse',
    { expected, input: 'textarea', maximum: 5000 },
  ),
});

export const redirectionForm = z.object({
  redirection: noted(mailAddress(), 'Adresse de redirection', {
    expected,
    input: 'email',
    maximum: 254,
    description: 'Elle reçoit une copie de tout ce qui arrive dans ta boîte.',
  }),
});

/** What the community asks and keeps for itself, as in the arrival form. */
export const privateDataForm = arrivalFormSchema.pick({
  gender: true,
  workplaceInseeCode: true,
  legalStatus: true,
  daysPerWeek: true,
  dailyRate: true,
});

export const godparentForm = arrivalFormSchema.pick({ wantsGodparent: true });

export const githubForm = arrivalFormSchema.pick({ github: true });

const ids = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(/[\s,;]+/).filter((id) => id !== '') : (value ?? [])),
  z.array(filledLine(100), { error: 'Écris des identifiants de startups.' }).max(20, {
    error: 'Choisis 20 startups au plus.',
  }),
);

export const missionForm = z.object({
  /** Place of the mission in the file, from 0; absent for a new one. */
  mission: optional(z.coerce.number({ error: 'Choisis une mission.' }).int().min(0).max(99)),
  /** The start of that mission as she read it: another mission may stand there by now. */
  readStart: optional(typedDay()),
  start: noted(typedDay(), 'Début de la mission', { expected, input: 'date' }),
  end: noted(typedDay(), 'Fin de la mission', {
    expected,
    input: 'date',
    description: 'Le dernier jour, compris.',
  }),
  status: noted(choice(missionStatuses), 'Statut', { expected, vocabulary: missionStatuses }),
  employer: noted(optional(oneLine(100)), 'Employeur', {
    maximum: 100,
    description: 'L’administration, la société ou le portage qui t’emploie.',
  }),
  startups: noted(ids, 'Startups', {
    maximum: 500,
    description: 'Leurs identifiants, avec une virgule entre deux.',
  }),
});

export const extensionForm = z.object({
  end: noted(typedDay(), 'Nouvelle fin de la mission', {
    expected,
    input: 'date',
    description: 'Le dernier jour, compris.',
  }),
});

export const leaveForm = z.object({
  leaveOn: noted(typedDay(), 'Dernier jour', { expected, input: 'date', description: 'Compris.' }),
});

export const listForm = z.object({
  list: z.string({ error: 'Choisis une liste.' }).min(1).max(100),
});

export const confirmationForm = z.object({
  jeton: z.string({ error: 'Ce lien est incomplet.' }).min(1).max(200),
});
