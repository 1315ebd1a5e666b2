import { collectionFolders, type CollectionName } from '../schema/collections.ts';
import { schemas, type Entry } from '../schema/content.ts';
import { isListed } from '../schema/vocabulary.ts';
import type { FrontMatter } from './front-matter.ts';
import { show, type Problem } from './problem.ts';
import { walkFields, type VisitedField } from './walk-fields.ts';

/** Whether a collection holds an entry with this id. */
export type Holds = (collection: CollectionName, id: string) => boolean;

/** Faults of single values: empty, out of the vocabulary, dangling, twice in a list, no address. */
export function checkValues(
  collection: CollectionName,
  entry: Entry<unknown>,
  lineOf: FrontMatter['lineOf'],
  holds: Holds,
): Problem[] {
  return [...walkFields(schemas[collection], entry.data)].flatMap((field) => {
    const problem = (
      expected: string,
      severity: Problem['severity'],
      at = field.path,
      value = field.value,
    ) => ({
      path: entry.path,
      line: lineOf(at),
      field: at.join('.'),
      found: show(value),
      expected,
      severity,
    });
    return [
      ...expectations(field).map(([expected, severity]) => problem(expected, severity)),
      ...dangling(field, holds).map((expected) => problem(expected, 'error')),
      ...repeated(field).map(([index, value]) =>
        problem('chaque valeur une seule fois dans la liste', 'error', [...field.path, index], value),
      ),
    ];
  });
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function expectations({ note, value }: VisitedField): [string, Problem['severity']][] {
  if (isEmpty(value)) return note.expected ? [['un champ obligatoire', 'error']] : [];
  if (typeof value !== 'string') return [];
  if (note.vocabulary && !isListed(note.vocabulary, value))
    return [[`une valeur parmi\u00A0: ${note.vocabulary.values.join(', ')}`, 'error']];
  if (note.address && !/^https?:\/\/\S+$/.test(value))
    return [['une adresse qui commence par https://', 'warning']];
  return [];
}

function dangling({ note, value }: VisitedField, holds: Holds): string[] {
  if (!note.reference || typeof value !== 'string' || value === '') return [];
  return holds(note.reference, value)
    ? []
    : [`l’identifiant d’un fichier de ${collectionFolders[note.reference]}`];
}

/** Items that the list holds already, with their index. */
function repeated({ value }: VisitedField): [number, string][] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, index): [number, string][] =>
    typeof item === 'string' && value.indexOf(item) < index ? [[index, item]] : [],
  );
}
