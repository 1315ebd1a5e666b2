import { bodyNotes } from '../schema/body.ts';
import type { CollectionName } from '../schema/collections.ts';
import { schemas } from '../schema/content.ts';
import { fieldSentences } from '../texts/cms.ts';
import type { CmsField } from './decap-config.ts';
import { patternOf, widgetsOf } from './widgets.ts';

/** The fields of a collection's entries: those of its schema, in its order, and the body. */
export const collectionFields = (name: CollectionName): CmsField[] => [
  ...widgetsOf(schemas[name]),
  ...bodyField(name),
];

function bodyField(name: CollectionName): CmsField[] {
  const note = bodyNotes[name];
  if (!note) return [];
  const { title, description, markdown } = note;
  const hint = [description, markdown && fieldSentences.markdown].filter(Boolean).join(' ');
  const widget = markdown ? 'markdown' : 'text';
  return [{ name: 'body', label: title, widget, required: false, hint, ...patternOf(note) }];
}
