import type { CollectionName } from './collections.ts';
import type { FieldNote } from './field.ts';

/** What the Markdown after the front matter is; a collection without a note of it has none. */
export interface BodyNote extends Pick<FieldNote, 'title' | 'description' | 'maximum'> {
  /** Several blocks with headings, lists and links, or a few plain words. */
  readonly markdown: boolean;
}

/** The body of each collection's entries. */
export const bodyNotes: Readonly<Partial<Record<CollectionName, BodyNote>>> = {
  authors: {
    title: 'Bio',
    description: 'Quelques mots sur toi, 150 caractères au plus.',
    maximum: 150,
    markdown: false,
  },
  startups: { title: 'Présentation', description: 'Le problème, puis la solution.', markdown: true },
  incubators: { title: 'Présentation', markdown: true },
  organisations: { title: 'Présentation', markdown: true },
  teams: { title: 'Présentation', markdown: true },
  jobs: { title: 'Offre', markdown: true },
  posts: { title: 'Texte', markdown: true },
  docs: { title: 'Texte', markdown: true },
  agenda: { title: 'Présentation', markdown: true },
  newsletters: { title: 'Texte', markdown: true },
  tools: { title: 'Détails', markdown: true },
  pages: { title: 'Texte', markdown: true },
  mooc: { title: 'Texte', markdown: true },
  fasts: { title: 'Texte', markdown: true },
};
