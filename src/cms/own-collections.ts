import { ownCollections, type EditableEntry } from '../domain/edit-rights.ts';
import { collectionFolders } from '../schema/collections.ts';
import { ownLabels } from '../texts/cms.ts';
import { collectionFields } from './collection-fields.ts';
import type { CmsField, CmsFile, FilesCollection } from './decap-config.ts';

const common = { format: 'entry', delete: false } as const;

/** "Ma page": a member's own file. */
export const ownPage = ({ id, label }: EditableEntry): FilesCollection => ({
  ...common,
  name: ownCollections.page,
  label: ownLabels.page,
  // Nobody approves a change of her own page (rules.md, "Who may validate or edit").
  publish: false,
  files: [
    fileOf('authors', { id, label }, `communaute/${encodeURIComponent(id)}/`, collectionFields('authors')),
  ],
});

/** "Mes startups": the startups that a member may edit. */
export function ownStartups(startups: readonly EditableEntry[], publish: boolean): FilesCollection {
  const fields = collectionFields('startups');
  return {
    ...common,
    name: ownCollections.startups,
    label: ownLabels.startups,
    publish,
    files: startups.map((startup) =>
      fileOf('startups', startup, `startups/${encodeURIComponent(startup.id)}`, fields),
    ),
  };
}

const fileOf = (
  collection: 'authors' | 'startups',
  { id, label }: EditableEntry,
  page: string,
  fields: readonly CmsField[],
): CmsFile => ({
  name: id,
  label,
  file: `${collectionFolders[collection]}/${id}.md`,
  preview_path: page,
  fields,
});
