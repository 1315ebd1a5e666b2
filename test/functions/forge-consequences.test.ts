import { beforeEach, describe, expect, it, vi } from 'vitest';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { authorEntry } from '../builders.ts';
import { body, forgeWorld, hear, nothing, poll, send, sign, type ForgeWorld } from './forge-world.ts';
import { logged } from './logged.ts';

let world: ForgeWorld;
let services: ForgeWorld['services'];

beforeEach(async () => {
  world = await forgeWorld();
  ({ services } = world);
});

describe('a merge', () => {
  it('of any content has the site built, once for several', async () => {
    const { number } = await world.byHand('cms/startups/eau', '_startups/eau.md');
    await services.contents.merge(number, 'ondine.mistral');
    await services.contents.merge(1, 'ondine.mistral');
    expect(await hear('push')).toMatchObject({ published: true });
    for (let times = 0; times < 3; times++) await hear();
    await poll();
    expect(world.builds()).toBe(1);
  });

  it('heard of twice at once has one build', async () => {
    await services.contents.merge(1, 'ondine.mistral');
    await Promise.all([hear(), hear('push'), poll()]);
    expect(world.builds()).toBe(1);
  });

  it('is built at the next look when the hook failed, and the rest was done', async () => {
    vi.mocked(console.error).mockImplementation(() => undefined);
    await services.contents.merge(1, 'ondine.mistral');
    world.isHookDown = true;
    const response = await send(body, sign(body), 'pull_request');
    expect(response.status).toBe(500);
    const failed = [{ what: 'publication', cause: 'Error: The hook is down.' }];
    expect(await response.json()).toEqual({ ...nothing, moved: ['celeste.d.ormeau'], failed });
    expect(logged('error')).toMatchObject([
      { job: 'github-webhook', parts: ['publication: Error: The hook is down.'] },
    ]);
    world.isHookDown = false;
    expect(await poll()).toEqual({ ...nothing, published: true });
    expect(world.builds()).toBe(1);
  });

  it('needs no hook where the host builds by itself', async () => {
    provideServices({ ...services, publisher: undefined });
    await services.contents.merge(1, 'ondine.mistral');
    expect(await hear()).toEqual({ ...nothing, moved: ['celeste.d.ormeau'] });
  });

  it('is seen on the site by the poll, which notes the moment', async () => {
    await services.contents.merge(1, 'ondine.mistral');
    await hear();
    const { authors, ...rest } = await services.community();
    const key = 'arrivee/celeste.d.ormeau/publiee';
    expect(await services.ledger.doneAt(key)).toBeUndefined();
    const community = () =>
      Promise.resolve({ ...rest, authors: [...authors, authorEntry('celeste.d.ormeau')] });
    provideServices({ ...services, community });
    await poll();
    expect(await services.ledger.doneAt(key)).toEqual(services.clock.now());
  });
});

describe('a proposal made by hand', () => {
  const labelsOf = async (branch: string) => (await services.contents.find(branch))?.labels;

  it('that adds a member whom no arrival knows is flagged, once, with what to do', async () => {
    const { number } = await world.byHand('ma-fiche', '_authors/lou.brise.md');
    expect(await hear()).toEqual({ ...nothing, flagged: [number] });
    expect(await labelsOf('ma-fiche')).toEqual(['arrivée inconnue']);
    const [comment = '', ...others] = services.contents.comments(number);
    expect(comment).toContain('sans arrivée connue\u00A0: `lou.brise`.');
    expect(comment).toContain('https://communs.example/arrivee/');
    expect(others).toEqual([]);
    expect(await hear()).toEqual(nothing);
    expect(await poll()).toEqual(nothing);
    expect(services.contents.comments(number)).toHaveLength(1);
  });

  it('is flagged by the poll too, and on a branch that only looks like an arrival’s', async () => {
    const { number } = await world.byHand('arrivee/lou.brise', '_authors/lou.brise.md');
    expect(await poll()).toEqual({ ...nothing, flagged: [number] });
  });

  it('is looked at again when it has changed', async () => {
    await world.byHand('ma-page', '_posts/2026-11-20-bonjour.md');
    expect(await hear()).toEqual(nothing);
    const { number } = await world.byHand('ma-page', '_authors/lou.brise.md');
    const proposals = services.contents.proposals.bind(services.contents);
    services.contents.proposals = async (state) =>
      (await proposals(state)).map((held) => ({ ...held, updatedAt: '2026-11-20T10:00:00.000Z' }));
    expect(await hear()).toEqual({ ...nothing, flagged: [number] });
  });

  it.each([
    ['changes a member', '_authors/ada.md', 'y', { '_authors/ada.md': 'x' }],
    ['takes a member away', '_authors/ada.md', null, { '_authors/ada.md': 'x' }],
    ['adds something else', '_startups/eau.md', 'x', {}],
    ['adds a file outside of the members’ folder', '../_authors/ada.md', 'x', {}],
    ['adds the file of a known arrival', '_authors/celeste.d.ormeau.md', 'x', {}],
  ])('that %s is left alone', async (_, path, text, files) => {
    world = await forgeWorld(files);
    const { number } = await world.byHand('a-la-main', path, text);
    expect(await hear()).toMatchObject({ flagged: [] });
    expect(world.services.contents.comments(number)).toEqual([]);
  });

  it('that cannot be looked at keeps no other from it, and is tried again', async () => {
    vi.mocked(console.error).mockImplementation(() => undefined);
    const one = await world.byHand('une', '_authors/une.md');
    const other = await world.byHand('autre', '_authors/autre.md');
    const diff = services.contents.diff.bind(services.contents);
    services.contents.diff = (number) =>
      number === other.number ? Promise.reject(new Error('Down.')) : diff(number);
    const failed = [{ what: `proposal ${String(other.number)}`, cause: 'Error: Down.' }];
    expect(await hear()).toEqual({ ...nothing, flagged: [one.number], failed });
    vi.mocked(console.error).mockClear();
    services.contents.diff = diff;
    expect(await hear()).toEqual({ ...nothing, flagged: [other.number] });
  });
});
