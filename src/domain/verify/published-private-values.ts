import type { ContentFile } from '../../content/read-entry.ts';
import type { Account } from '../../schema/account.ts';
import { foldCase } from '../fold-case.ts';
import { disagreement, type Disagreement } from './disagreement.ts';

/** What looks like an address, wherever it stands in a text. */
const address = /(?<![^\s<>()[\]{}"'`,;:|\\])[^\s<>()[\]{}"'`,;:|\\]+@[^\s<>()[\]{}"'`,;:|\\/?#]+/g;
const lastMarks = /(?<![.!*_~])[.!*_~]+$/;

/** Names under which a member's file would hold what belongs to the database alone. */
const privateField =
  /^(?:secondary_?email|primary_?email|legal_?status|gender|tjm|daily_?rate|days_?per_?week|average_nb_of_days|workplace_?insee_?code|phone|telephone)[ \t]*:/gim;

/**
 * Private values in texts that everybody can read: a member's secondary address anywhere, and in a member's file a field
 * of the database. A primary address is given as a contact by those who want to.
 */
export function publishedPrivateValues(
  files: readonly ContentFile[],
  accounts: readonly Account[],
): Disagreement[] {
  const owners = new Map(
    accounts.flatMap(({ id, secondaryEmail }) =>
      secondaryEmail === undefined ? [] : [[foldCase(secondaryEmail), id] as const],
    ),
  );
  return files.flatMap(({ path, text }) =>
    [...new Set([...addressesIn(text)].flatMap((held) => owners.get(held) ?? []))]
      .map((id) => disagreement('private-value-published', path, `secondaryEmail (${id})`))
      .concat(
        path.startsWith('_authors/')
          ? fieldsIn(text).map((field) => disagreement('private-value-published', path, field))
          : [],
      ),
  );
}

function* addressesIn(text: string): Generator<string> {
  for (const [found] of text.matchAll(address)) yield foldCase(found.replace(lastMarks, ''));
}

/** The fields of the front matter; the body may speak of anything. */
function fieldsIn(text: string): string[] {
  const [, front = ''] = text.split(/^---[ \t]*$/m);
  return [...front.matchAll(privateField)].map(([found]) => found.replace(/(?<![ \t])[ \t]*:$/, ''));
}
