import { ownPostgres } from '../../contract/database/servers.ts';
import type { DatabaseTarget } from '../../../src/adapters/database/open-database.ts';

/** A new database, for one platform. */
export interface NewDatabase {
  readonly target: DatabaseTarget;
  /** What makes the platform use it. */
  readonly variables: Readonly<Record<string, string>>;
  readonly drop: () => Promise<void>;
}

/** A kind of database; opens a new one for the platform that keeps its things in a folder. */
export interface DatabaseKind {
  readonly name: string;
  /** Undefined, after a word on it, where there is none of the kind on this machine. */
  readonly open: (platformFolder: string) => Promise<NewDatabase | undefined>;
}

const pglite: DatabaseKind = {
  name: 'PGlite',
  open: (platformFolder) =>
    Promise.resolve({
      target: { kind: 'pglite', folder: `${platformFolder}/database` },
      variables: {},
      drop: () => Promise.resolve(),
    }),
};

const postgres: DatabaseKind = {
  name: 'PostgreSQL',
  async open() {
    const own = await ownPostgres();
    return (
      own && {
        target: { kind: 'postgres', url: own.url },
        variables: { DATABASE_URL: own.url },
        drop: own.drop,
      }
    );
  },
};

/** The embedded database, and the server of this machine. */
export const databaseKinds: readonly DatabaseKind[] = [pglite, postgres];
