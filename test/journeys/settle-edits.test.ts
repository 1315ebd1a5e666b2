import { beforeEach, describe, expect, it } from 'vitest';
import { editBranch } from '../../src/domain/proposal-branch.ts';
import { followForge } from '../../src/journeys/follow-forge.ts';
import { seeLiveEdits } from '../../src/journeys/reviews/see-live-edits.ts';
import { settleEdits } from '../../src/journeys/reviews/settle-edits.ts';
import type { Failure } from '../../src/journeys/attempt.ts';
import type { Contribution, Proposal } from '../../src/ports.ts';
import type { Services } from '../../src/services.ts';
import { memoryContents } from '../fakes/memory-contents.ts';
import { fakeServices, type FakeServices } from '../fakes/services.ts';

const branch = editBranch({ collection: 'startups', id: 'eau-claire' });
const path = '_startups/eau-claire.md';
const edit = 'Boire bien.\n';
const minute = 60_000;
const start = new Date('2026-11-20T09:00:00.000Z');
const maker = 'ondine.mistral';

let services: FakeServices;
let now: Date;
let published: Record<string, string>;
let failed: Failure[];

beforeEach(() => {
  const fakes = fakeServices();
  now = start;
  failed = [];
  published = { [path]: 'Boire.\n' };
  services = {
    ...fakes,
    clock: { ...fakes.clock, now: () => now },
    contents: memoryContents(published),
    publishedFiles: (collection) =>
      Promise.resolve(
        Object.entries(published)
          .filter(([file]) => file.startsWith(`_${collection}/`))
          .map(([file, text]) => ({ path: file, text })),
      ),
  };
});

const after = (minutes: number) => {
  now = new Date(start.getTime() + minutes * minute);
};

/** A change that members made, as the editor proposes it. */
async function proposed(at = branch, file = path, by = [maker]): Promise<Proposal> {
  for (const member of by) await services.contributions.record(at, member, now);
  const proposal = await services.contents.propose({
    ...{ branch: at, title: at, body: '', labels: [], reviewers: [] },
    changes: [{ path: file, text: edit }],
  });
  await services.contributions.number(at, proposal.number);
  return proposal;
}

const settle = (given: Services = services) => settleEdits(given, failed);
const see = () => seeLiveEdits(services, failed);
const mine = async (): Promise<Partial<Contribution>[]> =>
  services.contributions.ofMember(maker, new Date(0));
const merge = ({ number }: Proposal) => services.contents.merge(number, 'Lise');
const note = (id: string) =>
  services.notes.add({ id, branch, author: 'x', text: 'y', at: now.toISOString(), resolved: false });

describe('an edit', () => {
  it('that nobody makes asks nothing of the forge', async () => {
    services.contents.proposals = () => Promise.reject(new Error('Down.'));
    expect(await settle()).toEqual([]);
    expect(failed).toEqual([]);
  });

  it('that waits goes on waiting, and gets the number that its save did not note', async () => {
    const { number } = await proposed();
    await services.contributions.record(branch, 'lise.charme', now);
    expect(await settle()).toEqual([]);
    expect(await services.contributions.waiting(branch)).toMatchObject([
      { member: maker, proposal: number },
      { member: 'lise.charme', proposal: number },
    ]);
  });

  it.each([
    ['merged', { mergedAt: start.toISOString() }],
    ['closed', { closedAt: start.toISOString() }],
  ])('that was %s on the forge is so here, once, without its notes', async (end, outcome) => {
    const proposal = await proposed();
    await note('n');
    after(20);
    if (end === 'merged') await merge(proposal);
    else await services.contents.close(proposal.number);
    expect(await settle()).toEqual([branch]);
    expect(await mine()).toMatchObject([{ proposal: proposal.number, ...outcome }]);
    expect(await services.notes.of(branch)).toEqual([]);
    expect(await settle()).toEqual([]);
  });

  it('that is being saved while the one before it was approved stays its maker’s', async () => {
    const before = await proposed();
    await merge(before);
    after(1);
    await services.contributions.record(branch, maker, now);
    expect(await settle()).toEqual([]);
    expect(await services.contributions.waiting(branch)).toMatchObject([{ member: maker }]);
    after(30);
    expect(await settle()).toEqual([branch]);
  });

  it('whose save never came to a proposal is closed, after a while', async () => {
    await services.contributions.record(branch, maker, now);
    expect(await settle()).toEqual([]);
    after(30);
    expect(await settle()).toEqual([branch]);
    expect(await mine()).toMatchObject([{ closedAt: now.toISOString() }]);
  });

  it('that cannot be looked at keeps no other from it', async () => {
    const other = editBranch({ collection: 'startups', id: 'autre' });
    await merge(await proposed());
    await merge(await proposed(other, '_startups/autre.md'));
    const { contents } = services;
    const find: typeof contents.find = (at) =>
      at === branch ? Promise.reject(new Error('Down.')) : contents.find(at);
    expect(await settle({ ...services, contents: { ...contents, find } })).toEqual([other]);
    expect(failed).toEqual([{ what: `${branch}, edits`, cause: 'Error: Down.' }]);
    expect(await settle()).toEqual([branch]);
  });
});

describe('an approved edit', () => {
  it('is told of once, to each maker, when the published site has it', async () => {
    await merge(await proposed(branch, path, [maker, 'lise.charme']));
    await settle();
    after(12);
    expect(await see()).toEqual([]);
    expect(services.mailer.sent).toEqual([]);
    published[path] = edit;
    expect(await see()).toEqual([branch]);
    expect(await see()).toEqual([]);
    const [mail, ...others] = services.mailer.sent;
    expect(mail).toMatchObject({ key: `cms/1/en-ligne/${maker}`, to: `${maker}@communs.example` });
    expect(mail?.text).toContain('Startup Eau claire');
    expect(mail?.text).toContain('environ 12 minutes');
    expect(mail?.text).toContain('https://communs.example/startups/eau-claire\n');
    expect(others.map(({ to }) => to)).toEqual(['lise.charme@communs.example']);
    expect(await mine()).toMatchObject([{ liveAt: now.toISOString() }]);
  });

  it('is told of by the next look where the process ended between the mail and its record', async () => {
    await merge(await proposed());
    await settle();
    published[path] = edit;
    const { contributions } = services;
    const live = () => Promise.reject(new Error('killed'));
    await seeLiveEdits({ ...services, contributions: { ...contributions, live } }, failed);
    expect(failed).toEqual([{ what: `${branch}, publication`, cause: 'Error: killed' }]);
    expect(await see()).toEqual([branch]);
    expect(services.mailer.sent).toHaveLength(1);
  });

  it('that took its page away is live once the page is gone', async () => {
    await services.contributions.record(branch, maker, now);
    const { number } = await services.contents.propose({
      ...{ branch, title: 'x', body: '', labels: [], reviewers: [] },
      changes: [{ path, text: null }],
    });
    await services.contents.merge(number, 'Lise');
    await settle();
    expect(await see()).toEqual([]);
    published = {};
    expect(await see()).toEqual([branch]);
  });

  it('leaves a newer one alone that waits on the same branch', async () => {
    await merge(await proposed());
    await settle();
    await services.contributions.record(branch, maker, now);
    const { number } = await services.contents.propose({
      ...{ branch, title: 'x', body: '', labels: [], reviewers: [] },
      changes: [{ path, text: 'Encore.\n' }],
    });
    published[path] = edit;
    expect(await see()).toEqual([branch]);
    expect(await settle()).toEqual([]);
    expect(await services.contributions.waiting(branch)).toMatchObject([{ member: maker, proposal: number }]);
  });

  it('of a picture alone is taken for live after an hour, without a mail', async () => {
    const at = 'cms/media/logo.png';
    await merge(await proposed(at, '_media/logo.png'));
    await settle();
    after(59);
    expect(await see()).toEqual([]);
    after(61);
    expect(await see()).toEqual([at]);
    expect(services.mailer.sent).toEqual([]);
  });

  it('is followed by the look at the forge', async () => {
    await merge(await proposed());
    published[path] = edit;
    expect(await followForge(services)).toMatchObject({
      settledEdits: [branch],
      liveEdits: [branch],
      failed: [],
    });
    expect(services.mailer.sent).toHaveLength(1);
  });
});
