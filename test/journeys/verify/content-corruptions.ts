import type { Account } from '../../../src/schema/account.ts';
import { aNewAccount } from '../../builders.ts';
import { mission, type ProcessWorld } from '../process-world.ts';
import { gone, here, later, page, proposalOf, type Corruption } from './world.ts';

/** Publishes another file among the members' pages. */
function publishFile(world: ProcessWorld, path: string, text: string): void {
  const { publishedFiles } = world.services;
  world.services = {
    ...world.services,
    publishedFiles: async (collection) => [
      ...(await publishedFiles(collection)),
      ...(collection === 'authors' ? [{ path, text }] : []),
    ],
  };
}

/** Another account in the list of all, which the database itself would not take. */
function addAccount(world: ProcessWorld, given: Account): void {
  const { accounts } = world.services;
  world.services = {
    ...world.services,
    accounts: { ...accounts, all: async () => [...(await accounts.all()), given] },
  };
}

/** Of the content, the forge and the accounts. */
export const contentCorruptions: readonly Corruption[] = [
  [
    'content-unreadable',
    '_authors/x.md: 2',
    (world) => {
      publishFile(world, '_authors/x.md', '---\nfullname: [\n---\n');
    },
  ],
  [
    'private-value-published',
    `_authors/x.md: secondaryEmail (${here})`,
    (world) => {
      publishFile(
        world,
        '_authors/x.md',
        `${page('x', '2026-03-31')}Écrivez à ${here.toUpperCase()}@exemple.fr.\n`,
      );
    },
  ],
  [
    'private-value-published',
    '_authors/x.md: tjm',
    (world) => {
      publishFile(world, '_authors/x.md', page('x', '2026-03-31').replace('role:', 'tjm: 600\nrole:'));
    },
  ],
  [
    'private-value-published',
    `#2: secondaryEmail (${here})`,
    (world) =>
      world.services.contents.propose({
        ...proposalOf(gone, 'cms/authors/lise.charme'),
        body: `Demandé par ${here}@exemple.fr`,
      }),
  ],
  [
    'proposal-twice',
    'cms/authors/x: 8, 7',
    (world) => {
      const { contents } = world.services;
      world.services = {
        ...world.services,
        contents: {
          ...contents,
          proposals: async (state) => {
            const [one] = await contents.proposals('merged');
            if (state !== 'open' || !one) return contents.proposals(state);
            return [8, 7].map((number) => ({
              ...one,
              number,
              branch: 'cms/authors/x',
              state: 'open' as const,
            }));
          },
        },
      };
    },
  ],
  [
    'merged-not-published',
    `_authors/${here}.md: 1`,
    (world) => {
      const { contents } = world.services;
      world.services = {
        ...world.services,
        contents: { ...contents, read: () => Promise.resolve(undefined) },
      };
    },
  ],
  [
    'arrival-twice',
    `${here}, x`,
    (world) =>
      world.services.arrivals.record({
        id: 'x',
        submission: 'empreinte',
        referent: gone,
        submittedAt: later.toISOString(),
      }),
  ],
  [
    'arrival-without-proposal',
    'x: ',
    (world) =>
      world.services.arrivals.record({
        id: 'x',
        submission: 'x',
        referent: gone,
        submittedAt: later.toISOString(),
      }),
  ],
  [
    'arrival-behind',
    'x: merged, 2',
    async ({ services: { arrivals, audit, contents } }) => {
      const { number } = await contents.propose(proposalOf('x'));
      await contents.merge(number, gone);
      await arrivals.record({
        id: 'x',
        submission: 'x',
        referent: gone,
        submittedAt: later.toISOString(),
        proposal: number,
      });
      await audit.write({ at: later.toISOString(), actor: 'x', action: 'arrival.submit', target: 'x' });
    },
  ],
  [
    'edit-behind',
    'cms/startups/eau-claire: ',
    ({ services }) =>
      services.contributions.record('cms/startups/eau-claire', here, new Date('2026-06-28T09:00:00.000Z')),
  ],
  [
    'edit-not-live',
    'cms/startups/eau-claire: ',
    async ({ services: { contributions } }) => {
      await contributions.record('cms/startups/eau-claire', here, new Date('2026-06-28T09:00:00.000Z'));
      await contributions.settle('cms/startups/eau-claire', 'merged', new Date('2026-06-28T10:00:00.000Z'));
    },
  ],
  [
    'id-twice',
    `${here.toUpperCase()}, ${here}`,
    (world) => {
      addAccount(world, aNewAccount(here.toUpperCase(), { secondaryEmail: 'x@exemple.fr' }));
    },
  ],
  [
    'address-twice',
    `${here}, x`,
    (world) => {
      addAccount(world, aNewAccount('x', { secondaryEmail: `${here}@communs.example` }));
    },
  ],
  [
    'address-lost',
    `${here}: `,
    (world) => {
      const { accounts } = world.services;
      world.services = {
        ...world.services,
        accounts: { ...accounts, findByAddress: () => Promise.resolve(undefined) },
      };
    },
  ],
  [
    'member-without-account',
    'x: ',
    (world) => {
      world.publish('x', { missions: [mission('2026-06-29')] });
    },
  ],
  ['account-without-page', 'x: ', (world) => world.register('x')],
  ['session-of-departed', `${gone}: `, ({ services: { logins } }) => logins.open(gone, new Headers())],
  ['session-of-departed', 'x: ', ({ services: { logins } }) => logins.open('x', new Headers())],
];
