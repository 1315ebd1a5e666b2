import { z } from 'zod';
import { bodyNotes } from '../../schema/body.ts';
import { missionSchema } from '../../schema/mission.ts';
import {
  bodyKeyOf,
  fieldsOfCollection,
  publishedCollections,
  type PublishedCollection,
} from './collections.ts';
import { publishedShape } from './published-schema.ts';

const id = (description = 'Stable\u00A0: le nom du fichier dans le contenu.') =>
  z.string().min(1).meta({ title: 'Identifiant', description });
const count = () => z.int().min(0);
const orNull = <Schema extends z.ZodType>(schema: Schema, title: string, description: string) =>
  schema.nullable().meta({ title, description });

/** What v3 adds to a collection's own fields. */
const computed: Readonly<Record<PublishedCollection, z.ZodRawShape>> = {
  authors: { url: z.url().meta({ title: 'Page du membre' }) },
  startups: {
    phase: orNull(z.string(), 'Phase actuelle', 'Celle qui a commencé en dernier.'),
    url: z.url().meta({ title: 'Page de la startup' }),
  },
  incubators: { url: z.url().meta({ title: 'Page de l’incubateur' }) },
  organisations: {},
  teams: {},
  jobs: {
    published: orNull(z.iso.date(), 'Publication', 'Jour de publication de l’offre.'),
    url: orNull(z.url(), 'Page de l’offre', 'Inconnue pour une offre sans date.'),
  },
};

function bodyShape(name: PublishedCollection): z.ZodRawShape {
  const [key, note] = [bodyKeyOf(name), bodyNotes[name]];
  if (key === undefined || !note) return {};
  return { [key]: orNull(z.string(), note.title, [note.description, 'En Markdown.'].join(' ').trim()) };
}

const collectionSchema = (name: PublishedCollection): z.ZodObject =>
  z.strictObject({
    id: id(),
    ...publishedShape(fieldsOfCollection(name)),
    ...bodyShape(name),
    ...computed[name],
  });

const counts = (title: string) =>
  z.record(z.string(), count()).meta({
    title,
    description: 'Un nombre par valeur\u00A0; unknown pour les membres dont la valeur n’est pas connue.',
  });

const changeSchema = z.strictObject({
  day: z.iso
    .date()
    .meta({ title: 'Jour', description: 'Jour de la publication qui a constaté le changement.' }),
  collection: z.enum(publishedCollections).meta({ title: 'Fichier' }),
  id: id('Celui de la ligne qui a changé.'),
  kind: z.enum(['added', 'changed', 'removed']).meta({
    title: 'Changement',
    description: 'added (ajout), changed (modification), removed (retrait).',
  }),
  fields: z.array(z.string()).meta({
    title: 'Champs modifiés',
    description: 'Leurs noms seulement\u00A0; vide pour un ajout ou un retrait.',
  }),
});

/** The changes of the last days. */
export const changesSchema = z.strictObject({
  day: z.iso.date().meta({ title: 'Jour de cette publication' }),
  since: z.iso.date().meta({
    title: 'Début',
    description: 'La liste est complète depuis ce jour, compris\u00A0; elle remonte à 90 jours au plus.',
  }),
  changes: z
    .array(changeSchema)
    .meta({ title: 'Changements', description: 'Du plus ancien au plus récent.' }),
});

export type ChangesFile = z.infer<typeof changesSchema>;
export type Change = z.infer<typeof changeSchema>;

/** The schema of one line of each file that is a list. */
export const rowSchemas = {
  ...(Object.fromEntries(publishedCollections.map((name) => [name, collectionSchema(name)])) as Record<
    PublishedCollection,
    z.ZodObject
  >),
  missions: z.strictObject({
    author: id('Celui du membre, dans authors.json.'),
    position: z
      .int()
      .min(1)
      .meta({ title: 'Rang', description: 'Rang de la mission dans la fiche, depuis 1.' }),
    ...publishedShape(missionSchema.shape),
  }),
  headcount: z.strictObject({
    month: z.iso.date().meta({ title: 'Mois', description: 'Premier jour du mois, auquel on compte.' }),
    active: count().meta({
      title: 'Membres actifs',
      description: 'Membres dont une mission court ce jour-là.',
    }),
    status: counts('Par statut'),
    domaine: counts('Par domaine'),
  }),
};

export type RowName = keyof typeof rowSchemas;

/** The schema of every kind of file of v3, by the name of its JSON Schema. */
export const fileSchemas: Readonly<Record<string, z.ZodType>> = {
  ...Object.fromEntries(Object.entries(rowSchemas).map(([name, row]) => [name, z.array(row)])),
  changes: changesSchema,
};
