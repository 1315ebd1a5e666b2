import { mission, type ProcessWorld } from './process-world.ts';

/** The member whom `settle` settles. */
export const settled = { id: 'lise.charme', mailbox: 'lise.charme@communs.example', github: 'lise' } as const;

/** Gives a member all that she may have, for a mission that ends on a day. */
export async function settle(world: ProcessWorld, end: string, startups?: string[]): Promise<void> {
  const { services } = world;
  const { id, mailbox, github } = settled;
  world.publish(id, { github, missions: [mission('2025-01-01', end, startups)] });
  await world.register(id, {
    primaryEmail: mailbox,
    emailStatus: 'EMAIL_ACTIVE',
    communicationEmail: 'primary',
  });
  await services.mailboxes.create(id, 'a password of hers');
  await services.chatAccounts?.create({
    email: mailbox,
    username: id,
    firstName: 'Lise',
    lastName: 'Charme',
  });
  await services.organisation?.invite(github);
}
