import { mediaAddress, mediaFolder } from '../domain/content-place.ts';
import { collectionFolders, type CollectionName } from '../schema/collections.ts';
import { collectionLabels } from '../texts/cms.ts';
import { collectionFields } from './collection-fields.ts';
import type { CmsField, FolderCollection } from './decap-config.ts';

interface CollectionShape {
  /** The field that names an entry. */
  readonly identifier: string;
  /** How lists name an entry. */
  readonly summary: string;
  /** Name of a new entry's file; without it, none is made here. */
  readonly newFile?: string;
  /** Where an entry's page is on the site; without it, the link leads to the home page. */
  readonly page?: string;
  /** How many folders deep entries stand. */
  readonly depth?: number;
}

const dated = '{{year}}-{{month}}-{{day}}-{{slug}}';

/** What the editor needs to know of a collection beside its schema. Members come by the arrival form alone. */
const shapes: Readonly<Partial<Record<CollectionName, CollectionShape>>> = {
  authors: { identifier: 'fullname', summary: '{{fullname}} – {{role}}', page: 'communaute/{{filename}}/' },
  startups: { identifier: 'title', summary: '{{title}}', newFile: '{{slug}}', page: 'startups/{{filename}}' },
  incubators: {
    identifier: 'title',
    summary: '{{title}}',
    newFile: '{{slug}}',
    page: 'incubateurs/{{filename}}',
  },
  organisations: {
    identifier: 'name',
    summary: '{{name}}',
    newFile: '{{slug}}',
    page: 'organisations/{{filename}}/',
  },
  teams: { identifier: 'name', summary: '{{name}}', newFile: '{{slug}}', page: 'equipes/{{filename}}/' },
  jobs: { identifier: 'roles', summary: '{{filename}}', newFile: dated, page: 'recrutement/' },
  posts: { identifier: 'title', summary: '{{date}} – {{title}}', newFile: dated },
  docs: { identifier: 'title', summary: '{{dirname}} {{filename}}', depth: 10 },
  agenda: { identifier: 'title', summary: '{{date}} – {{title}}', newFile: dated },
  newsletters: { identifier: 'title', summary: '{{date}} – {{title}}', newFile: dated },
  tools: { identifier: 'name', summary: '{{name}}', newFile: '{{slug}}' },
  referents: {
    identifier: 'title',
    summary: '{{title}}',
    newFile: '{{slug}}',
    page: 'communaute/animation/',
  },
  pages: { identifier: 'title', summary: '{{title}}', newFile: '{{slug}}', page: '{{filename}}/' },
  phases: { identifier: 'status', summary: '{{label}}' },
  events: { identifier: 'label', summary: '{{label}}' },
};

/** The collections that are edited, in the order of the editor's menu. */
export const editedCollections = Object.keys(shapes) as CollectionName[];

/** A collection as a whole: every entry of its folder. Throws for one that is not edited. */
export function folderCollection(name: CollectionName, publish: boolean): FolderCollection {
  const shape = shapes[name];
  if (!shape) throw new Error(`The collection ${name} is not edited.`);
  const { identifier, summary, newFile, page, depth } = shape;
  const { label, singular } = collectionLabels[name];
  const fields = collectionFields(name);
  return {
    name,
    label,
    label_singular: singular,
    format: 'entry',
    publish,
    delete: false,
    folder: collectionFolders[name],
    extension: 'md',
    create: newFile !== undefined,
    identifier_field: identifier,
    summary,
    ...(newFile !== undefined && { slug: newFile }),
    ...(depth !== undefined && {
      path: `${'{{folder}}/'.repeat(depth - 1)}{{slug}}`,
      media_folder: `/${mediaFolder}`,
      public_folder: mediaAddress,
    }),
    ...(page !== undefined && { preview_path: page }),
    sortable_fields: [],
    fields: newFile === undefined ? fields : fields.map((field) => named(field, identifier)),
  };
}

/** A new entry's file is named after its identifier, so that one has to be there. */
const named = (field: CmsField, identifier: string): CmsField =>
  field.name === identifier ? { ...field, required: true } : field;
