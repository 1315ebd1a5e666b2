import type { Author } from '../schema/author.ts';
import type { Entry } from '../schema/content.ts';
import type { Problem } from './problem.ts';

const groupBy = <Item>(items: readonly Item[], key: (item: Item) => string): Item[][] =>
  [...Map.groupBy(items, key).values()].filter((group) => group.length > 1);

/** Files whose names differ only by case: on Windows and macOS one of them disappears. */
export function checkFileNames(paths: readonly string[]): Problem[] {
  return groupBy(paths, (path) => path.toLowerCase()).flatMap((group) =>
    group.map((path): Problem => ({
      path,
      line: 1,
      field: '',
      found: group.filter((other) => other !== path).join(', '),
      expected: 'des noms de fichiers qui diffèrent par plus que la casse',
      severity: 'error',
    })),
  );
}

/** Members with the same full name: most often one person with two files. */
export function checkFullNames(authors: readonly Entry<Author>[]): Problem[] {
  return groupBy(authors, (author) => author.data.fullname.toLowerCase()).flatMap((group) =>
    group.map((author): Problem => ({
      path: author.path,
      line: 1,
      field: 'fullname',
      found: author.data.fullname,
      expected: `une seule fiche par personne (aussi\u00A0: ${group.find((other) => other !== author)?.path ?? ''})`,
      severity: 'warning',
    })),
  );
}
