import { join } from 'node:path';
import type { Organisation } from '../../ports.ts';
import { githubUserPattern } from '../../schema/author.ts';
import { organisationStore, type OrganisationFile } from './organisation-file.ts';

type Person = OrganisationFile['people'][number];

interface Options {
  readonly folder?: string | undefined;
  /** Users that are members from the start. */
  readonly initial?: readonly string[] | undefined;
  /** Names that nobody has; every other one that can be a name is somebody's. */
  readonly unknown?: readonly string[] | undefined;
}

/** An organisation where invitations can be accepted in the invited person's stead. */
export interface EmbeddedOrganisation extends Organisation {
  /** Makes a member of a user who is invited. */
  accept(user: string): Promise<void>;
}

/** An organisation in a file of a folder, or in memory where no folder is given; it gives access to nothing. */
export function embeddedOrganisation({
  folder,
  initial = [],
  unknown = [],
}: Options = {}): EmbeddedOrganisation {
  const path = folder === undefined ? undefined : join(folder, 'organisation.json');
  const store = organisationStore(path, {
    people: initial.map((user) => ({ user: user.toLowerCase(), state: 'member' })),
  });
  const change = (work: (people: readonly Person[]) => Person[]): Promise<void> =>
    store.change(({ people }) => ({ people: work(people) }));
  const isKnown = (user: string): boolean =>
    githubUserPattern.test(user) && !unknown.some((one) => isOf(user)({ user: one.toLowerCase() }));

  return {
    state: async (user) => (await store.read()).people.find(isOf(user))?.state ?? 'none',
    async invite(user) {
      if (!isKnown(user)) return 'unknown-user';
      await change((people) =>
        people.some(isOf(user)) ? [...people] : [...people, { user: user.toLowerCase(), state: 'invited' }],
      );
      return 'done';
    },
    remove: (user) => change((people) => people.filter((one) => !isOf(user)(one))),
    accept: (user) =>
      change((people) => people.map((one) => (isOf(user)(one) ? { ...one, state: 'member' } : one))),
  };
}

const isOf =
  (user: string) =>
  (one: { readonly user: string }): boolean =>
    one.user === user.toLowerCase();
