import { localContents } from '../../src/adapters/local-forge/local-contents.ts';
import { toDay } from '../../src/schema/day.ts';
import { proposalOn } from './contents/fixtures.ts';

// A process that proposes, updates and merges until it is killed.
const [, , folder = '', seed = '', first = '0'] = process.argv;
const clock = { now: () => new Date(), today: () => toDay('2026-08-20') };
const contents = localContents({ folder, seed, clock });
for (let round = Number(first); ; round++) {
  const proposal = proposalOn(`round/${String(round)}`);
  process.stdout.write(`${String(round)}\n`);
  const { number } = await contents.propose(proposal);
  await contents.propose({ ...proposal, title: 'Un autre titre' });
  await contents.merge(number, 'ada.lovelace');
}
