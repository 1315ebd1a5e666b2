import type { CmsCollection, CmsConfig, CmsField, CmsFile, FilesCollection } from './decap-config.ts';
import type { CmsOptions } from './options.ts';

/** The configuration with its lists filled: on the way to the browser, a list is sent once and named by its fields. */
export const withOptions = (config: CmsConfig, options: CmsOptions): CmsConfig => ({
  ...config,
  collections: config.collections.map((collection) => fillCollection(collection, options)),
});

const fillCollection = (collection: CmsCollection, options: CmsOptions): CmsCollection =>
  'files' in collection
    ? fillFiles(collection, options)
    : { ...collection, fields: fillFields(collection.fields, options) };

/** Every file of a collection has the same fields, which are filled once. */
function fillFiles(collection: FilesCollection, options: CmsOptions): FilesCollection {
  const [first] = collection.files;
  const fields = first ? fillFields(first.fields, options) : [];
  return { ...collection, files: collection.files.map((file): CmsFile => ({ ...file, fields })) };
}

const fillFields = (fields: readonly CmsField[], options: CmsOptions): CmsField[] =>
  fields.map((field) => fillField(field, options));

function fillField(field: CmsField, options: CmsOptions): CmsField {
  if (field.widget === 'list' && field.fields) return { ...field, fields: fillFields(field.fields, options) };
  if (field.widget !== 'select' || field.from === undefined) return field;
  const { prefix = '' } = field;
  const held = options[field.from] ?? [];
  return {
    ...field,
    options: prefix === '' ? held : held.map(({ label, value }) => ({ label, value: prefix + value })),
  };
}
