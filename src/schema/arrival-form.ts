import { z } from 'zod';
import { genders, legalStatuses } from './account.ts';
import { domaines, githubUserPattern, memberTypes } from './author.ts';
import { parseDay, type Day } from './day.ts';
import { missionStatuses } from './mission.ts';
import { filledLine, oneLine } from './one-line.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A field that a browser sends empty when nothing was typed. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional());

const choice = ({ values }: Vocabulary) => z.enum(values, { error: 'Choisis dans la liste.' });

const day = z.string({ error: 'Donne une date.' }).transform((text, context): Day => {
  const parsed = parseDay(text);
  if (parsed !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text)) return parsed;
  context.issues.push({
    code: 'custom',
    input: text,
    message: 'Donne une date qui existe, par exemple 2026-12-01.',
  });
  return z.NEVER;
});

const numberBetween = (minimum: number, maximum: number, error: string) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() !== '' ? Number(value.replace(',', '.')) : value),
    z.number({ error }).min(minimum, { error }).max(maximum, { error }),
  );

const checkbox = z.preprocess(
  (value) => value === true || value === 'true' || value === 'on' || value === '1',
  z.boolean(),
);

const invisibleInText = /[\u0000-\u0008\u000B-\u001F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u;

const bio = z
  .string({ error: 'Écris un texte.' })
  .trim()
  .max(150, { error: 'Raccourcis ta présentation\u00A0: 150 caractères au plus.' })
  .refine((text) => !invisibleInText.test(text.replaceAll('\r\n', '\n')), {
    error: 'Retire les caractères invisibles.',
  });

/** What the arrival form asks (rules.md, "Arrival form"); messages are for the person who fills it. */
export const arrivalFormSchema = z.object({
  firstName: filledLine(60),
  lastName: filledLine(60),
  email: filledLine(254).pipe(
    z.email({ error: 'Donne une adresse électronique complète, par exemple prenom@exemple.fr.' }),
  ),
  role: filledLine(100),
  domaine: choice(domaines),
  status: choice(missionStatuses),
  start: day,
  end: day,
  referent: filledLine(100),
  memberType: choice(memberTypes),
  bio: optional(bio),
  link: optional(
    oneLine(300).pipe(z.url({ protocol: /^https?$/, error: 'Donne une adresse qui commence par https://.' })),
  ),
  github: optional(
    oneLine(39).regex(githubUserPattern, { error: 'Donne seulement ton nom d’utilisateur GitHub.' }),
  ),
  startup: optional(oneLine(100)),
  incubator: optional(oneLine(100)),
  employer: optional(oneLine(100)),
  badge: optional(oneLine(60)),
  gender: optional(choice(genders)),
  workplaceInseeCode: optional(
    oneLine(5).regex(/^(?:\d{5}|2[AB]\d{3})$/i, {
      error: 'Donne le code INSEE de la commune, cinq caractères.',
    }),
  ),
  legalStatus: optional(choice(legalStatuses)),
  daysPerWeek: optional(numberBetween(0, 5, 'Donne un nombre de jours entre 0 et 5.')),
  dailyRate: optional(numberBetween(0, 10_000, 'Donne un montant en euros, entre 0 et 10 000.')),
  wantsGodparent: checkbox,
  endReason: optional(oneLine(500)),
});

/** A filled arrival form. */
export type ArrivalForm = z.infer<typeof arrivalFormSchema>;

/** The form's fields, by the names that they have on the wire. */
export type ArrivalField = keyof ArrivalForm;
