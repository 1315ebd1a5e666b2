import { beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/domain/signed-link.ts';
import type { FakeServices } from '../fakes/services.ts';
import { answer, ask, cmsWorld, files, save } from './cms-world.ts';

let services: FakeServices;
beforeEach(async () => {
  services = await cmsWorld();
});

const startup = '_startups/eau-claire.md';
const text = (path: string): string => files[path] ?? '';
const waiting = (branch: string) => services.contents.find(branch);
const proposed = (path: string, branch: string) => services.contents.read(path, branch);
const errorOf = async (response: Response) =>
  (await response.json()) as { error: string; errors?: object; theirs?: string };

describe('a proposal', () => {
  beforeEach(async () => {
    const raw = text(startup).replace('Boire.', 'Boire mieux.');
    await save('membre', startup, raw, { collection: 'my-startups', status: 'draft' });
  });
  const mine = { collection: 'my-startups', slug: 'eau-claire' };

  it('is read as Decap reads it', async () => {
    expect(await answer('membre', 'unpublishedEntries')).toEqual(['my-startups/eau-claire']);
    expect(await answer('administratrice', 'unpublishedEntries')).toEqual(['startups/eau-claire']);
    expect(await answer('autre', 'unpublishedEntries')).toEqual([]);
    expect(await answer('membre', 'unpublishedEntry', { id: 'my-startups/eau-claire' })).toMatchObject({
      ...mine,
      status: 'draft',
      diffs: [{ path: startup, id: startup, newFile: false }],
    });
    expect(
      await answer('membre', 'unpublishedEntryDataFile', { ...mine, path: startup, id: startup }),
    ).toMatchObject({
      data: text(startup).replace('Boire.', 'Boire mieux.'),
    });
  });

  it('goes from draft to review; ready is for others to say', async () => {
    await answer('membre', 'updateUnpublishedEntryStatus', { ...mine, newStatus: 'pending_review' });
    expect((await waiting('cms/startups/eau-claire'))?.labels).toEqual(['decap-cms/pending_review']);
    const ready = { ...mine, newStatus: 'pending_publish' };
    expect((await ask('membre', 'updateUnpublishedEntryStatus', ready)).status).toBe(403);
    await answer('coequipiere', 'updateUnpublishedEntryStatus', ready);
    expect((await waiting('cms/startups/eau-claire'))?.labels).toEqual(['decap-cms/pending_publish']);
  });

  const send = () =>
    answer('membre', 'updateUnpublishedEntryStatus', { ...mine, newStatus: 'pending_review' });

  it('is approved by somebody else, never by who made it, nor as a draft', async () => {
    expect((await ask('coequipiere', 'publishUnpublishedEntry', mine)).status).toBe(409);
    await send();
    const refused = await ask('membre', 'publishUnpublishedEntry', mine);
    expect(refused.status).toBe(403);
    expect((await errorOf(refused)).error).toMatch(/personne n’approuve ce qu’elle a proposé/);
    await answer('coequipiere', 'publishUnpublishedEntry', mine);
    expect(await services.contents.read(startup)).toBe(text(startup).replace('Boire.', 'Boire mieux.'));
    expect(services.audit.written.at(-1)).toMatchObject({
      actor: 'coequipiere',
      action: 'content.approve',
      target: 'startups/eau-claire',
    });
    expect((await ask('coequipiere', 'unpublishedEntry', mine)).status).toBe(404);
  });

  it('that was made to change more by hand is not approved', async () => {
    await send();
    const held = await waiting('cms/startups/eau-claire');
    await services.contents.propose({
      branch: 'cms/startups/eau-claire',
      title: held?.title ?? '',
      body: held?.body ?? '',
      labels: held?.labels ?? [],
      reviewers: [],
      changes: [
        { path: startup, text: text(startup).replace('Boire.', 'Boire mieux.') },
        { path: '_teams/animation.md', text: '---\nname: Autre\n---\n' },
      ],
    });
    expect((await ask('coequipiere', 'publishUnpublishedEntry', mine)).status).toBe(403);
  });

  it('that two made is approved by neither', async () => {
    await send();
    const now = (await proposed(startup, 'cms/startups/eau-claire')) ?? '';
    await save('coequipiere', startup, now.replace('Eau claire', 'Eau vive'), {
      collection: 'my-startups',
      base: fingerprint(now),
    });
    for (const maker of ['membre', 'coequipiere'] as const)
      expect((await ask(maker, 'publishUnpublishedEntry', mine)).status).toBe(403);
    expect(
      (await ask('incubateur', 'publishUnpublishedEntry', { collection: 'startups', slug: 'eau-claire' }))
        .status,
    ).toBe(200);
  });

  it('is withdrawn by who made it, not by a teammate', async () => {
    expect((await ask('coequipiere', 'deleteUnpublishedEntry', mine)).status).toBe(403);
    await answer('membre', 'deleteUnpublishedEntry', mine);
    expect(await waiting('cms/startups/eau-claire')).toMatchObject({ state: 'closed' });
    expect(await services.contributions.underWay()).toEqual([]);
  });

  it('carries notes, in the name of who writes them', async () => {
    const { note } = await answer<{ note: { id: string } }>('coequipiere', 'addNote', {
      ...mine,
      note: { content: 'Un mot', author: 'membre' },
    });
    expect(await answer('membre', 'getNotes', mine)).toMatchObject({
      notes: [{ author: 'coequipiere', content: 'Un mot', resolved: false }],
    });
    const change = { ...mine, noteId: note.id };
    expect((await ask('membre', 'updateNote', { ...change, updates: { content: 'Autre' } })).status).toBe(
      403,
    );
    await answer('membre', 'updateNote', { ...change, updates: { resolved: true } });
    await answer('membre', 'toggleNoteResolution', change);
    await answer('coequipiere', 'updateNote', { ...change, updates: { content: 'Deux mots' } });
    expect(await answer('membre', 'getNotes', mine)).toMatchObject({
      notes: [{ content: 'Deux mots', resolved: false }],
    });
    expect((await ask('membre', 'deleteNote', change)).status).toBe(403);
    await answer('coequipiere', 'deleteNote', change);
    expect(await answer('membre', 'getNotes', mine)).toEqual({ notes: [] });
    expect((await ask('autre', 'getNotes', mine)).status).toBe(403);
    expect(await answer('membre', 'getPRMetadata', mine)).toMatchObject({ metadata: { author: 'membre' } });
  });
});
