import { toDay } from '../../../src/schema/day.ts';
import type { DisagreementKind } from '../../../src/domain/verify/disagreement.ts';
import type { NewProposal } from '../../../src/ports.ts';
import { mission, processWorld, type ProcessWorld } from '../process-world.ts';

export const here = 'celeste.ormeau';
export const gone = 'lise.charme';

export const page = (id: string, end: string): string =>
  `---\nfullname: ${id}\nrole: Designer\ndomaine: Design\nmissions:\n  - start: 2026-03-02\n    end: ${end}\n    status: admin\n---\n`;

export const proposalOf = (id: string, branch = `arrivee/${id}`): NewProposal => ({
  branch,
  title: `Arrivée de ${id}`,
  body: '',
  labels: [],
  reviewers: [],
  changes: [{ path: `_authors/${id}.md`, text: page(id, '2027-01-01') }],
});

/** Somebody who came by the form and is here, and somebody who has left and whose departure has ended. */
export async function agreeing(): Promise<ProcessWorld> {
  const world = processWorld();
  const { services } = world;
  world.at('2026-03-02');
  await world.register(here);
  await world.register(gone, { primaryEmail: `${gone}@communs.example`, emailStatus: 'EMAIL_ACTIVE' });
  await services.mailboxes.create(gone, 'un mot de passe assez long');
  const { number } = await services.contents.propose(proposalOf(here));
  await services.arrivals.record({
    id: here,
    submission: 'empreinte',
    referent: 'ondine.mistral',
    submittedAt: '2026-02-20T09:00:00.000Z',
    proposal: number,
  });
  await services.contents.merge(number, 'ondine.mistral');
  await services.arrivals.change(here, { mergedAt: '2026-02-21T09:00:00.000Z' });
  for (const action of ['arrival.submit', 'arrival.publish'])
    await services.audit.write({ at: '2026-02-21T09:00:00.000Z', actor: 'forge', action, target: here });
  world.publish(here, { github: 'celeste', missions: [mission('2026-03-02', '2027-01-01', ['eau-claire'])] });
  world.publish(gone, { github: 'lise', missions: [mission('2026-01-01', '2026-03-31')] });
  for (const day of [
    '2026-03-02',
    '2026-03-16',
    '2026-03-30',
    '2026-04-01',
    '2026-04-03',
    '2026-04-30',
    '2026-05-30',
    '2026-06-29',
  ]) {
    world.at(day);
    await world.welcome();
    await world.depart();
  }
  world.services = {
    ...services,
    publishedFiles: (collection) =>
      Promise.resolve(
        collection === 'authors'
          ? [
              { path: `_authors/${here}.md`, text: page(here, '2027-01-01') },
              { path: `_authors/${gone}.md`, text: page(gone, '2026-03-31') },
            ]
          : [],
      ),
  };
  return world;
}

/** What somebody or a crash could spoil, and what is found of it, "where: detail". */
export type Corruption = readonly [
  kind: DisagreementKind,
  found: string,
  spoil: (world: ProcessWorld) => unknown,
];

export const end = toDay('2026-03-31');
export const later = new Date('2026-06-29T09:00:00.000Z');
