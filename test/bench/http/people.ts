import { readContentFolder } from '../../../src/adapters/content-folder.ts';
import { openDatabase, type DatabaseTarget } from '../../../src/adapters/database/open-database.ts';
import { systemClock } from '../../../src/adapters/system-clock.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { isActive } from '../../../src/domain/author-activity.ts';
import { seedAccounts } from '../../../src/local/seed-accounts.ts';
import { today } from '../size.ts';

/** A member who may log in. */
export interface Person {
  readonly id: string;
  readonly addresses: readonly string[];
  /** Whether a mission runs; others may log in for a while after their last one. */
  readonly isActive: boolean;
}

const clock = systemClock(() => today);

/** Gives an account in a new database to each member of a content who may log in; gives these members. */
export async function openAccounts(content: string, target: DatabaseTarget): Promise<Person[]> {
  const { content: community } = readContent(await readContentFolder(content));
  const { authors } = community;
  const database = await openDatabase(target);
  try {
    await database.migrate();
    await seedAccounts({
      accounts: database.accounts,
      clock,
      community: () => Promise.resolve(community),
      settings: { communityDomain: 'communs.example' },
    });
    const accounts = await database.accounts.all();
    const active = new Set(authors.filter(({ data }) => isActive(data, today)).map(({ id }) => id));
    return accounts.map(({ id, primaryEmail, secondaryEmail }) => ({
      id,
      isActive: active.has(id),
      addresses: [primaryEmail, secondaryEmail].filter((address) => address !== undefined),
    }));
  } finally {
    await database.close();
  }
}
