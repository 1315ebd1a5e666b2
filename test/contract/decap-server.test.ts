import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { files } from '../functions/cms-world.ts';
import { bothEditors, png, publishedPicture, type BothEditors } from './cms/both-editors.ts';
import { hasGit } from './cms/decap-server.ts';
import {
  cafe,
  copyOf,
  fete,
  guide,
  inFete,
  inStartup,
  noel,
  onPurpose,
  options,
  saving,
  startup,
  wrongRequests,
} from './cms/editor-requests.ts';

if (!hasGit) console.warn('There is no git here: our gateway is not compared with Decap’s own server.');

describe.skipIf(!hasGit)('our gateway and Decap’s own server', () => {
  let both: BothEditors;
  beforeEach(async () => {
    both = await bothEditors();
  });
  afterEach(() => both.close());

  it('read the same', async () => {
    await both.same('info');
    for (const folder of ['_authors', '_startups', '_agenda', '_posts', '_docs'])
      for (const depth of [0, 1, 2]) await both.same('entriesByFolder', { folder, extension: 'md', depth });
    await both.same('entriesByFolder', { folder: '_startups', extension: 'txt', depth: 1 });
    const known = { path: startup, label: 'Eau claire' };
    const asked = [
      known,
      { path: '_startups/absente.md', label: 'Absente' },
      { path: '_teams/animation.md' },
    ];
    await both.same('entriesByFiles', { files: asked });
    await both.same('entriesByFiles', { files: [] });
    await both.same('getEntry', { path: startup });
    await both.same('getEntry', { path: guide });
    await both.same('getEntry', { path: '_startups/absente.md' });
    expect(await both.same('unpublishedEntries')).toEqual([]);
    await both.same('unpublishedEntry', inStartup);
    await both.same('unpublishedEntry', { id: 'startups/eau-claire' });
    await both.same('getDeployPreview', inStartup);
    expect(await both.same('getMedia', { mediaFolder: '_media' })).toHaveLength(1);
    await both.same('getMediaFile', { path: publishedPicture });
  });

  it('bring a change of an entry to the site in the same way', async () => {
    const first = copyOf(startup, { mission: 'Boire mieux.' });
    await both.same('persistEntry', saving(inStartup, startup, first, { status: 'draft' }));
    await both.same('persistEntry', saving(inStartup, startup, first, { status: 'draft' }));
    expect(await both.same('unpublishedEntries')).toEqual(['startups/eau-claire']);
    expect(await both.same('unpublishedEntry', inStartup)).toMatchObject({ status: 'draft' });
    await both.same('unpublishedEntry', { id: 'startups/eau-claire' });
    const file = { ...inStartup, path: startup, id: startup };
    expect(await both.same('unpublishedEntryDataFile', file)).toMatchObject({ data: first });
    expect(await both.same('getEntry', { path: startup })).toMatchObject({ data: files[startup] });

    await both.same('updateUnpublishedEntryStatus', { ...inStartup, newStatus: 'pending_review' });
    expect(await both.same('unpublishedEntry', inStartup)).toMatchObject({ status: 'pending_review' });
    const second = copyOf(startup, { mission: 'Boire encore mieux.', title: 'Eau vive', body: '\nSalut.\n' });
    await both.same('persistEntry', saving(inStartup, startup, second, { status: 'draft' }));
    expect(await both.same('unpublishedEntry', inStartup)).toMatchObject({ status: 'pending_review' });
    expect(await both.same('unpublishedEntryDataFile', file)).toMatchObject({ data: second });

    await both.same('updateUnpublishedEntryStatus', { ...inStartup, newStatus: 'pending_publish' }, 'autre');
    expect(await both.same('unpublishedEntry', inStartup)).toMatchObject({ status: 'pending_publish' });
    await both.same('publishUnpublishedEntry', inStartup, 'autre');
    expect(await both.same('getEntry', { path: startup })).toMatchObject({ data: second });
    expect(await both.same('unpublishedEntries')).toEqual([]);
    await both.same('unpublishedEntry', inStartup);
    await both.same('entriesByFolder', { folder: '_startups', extension: 'md', depth: 1 });
    const third = copyOf(startup, { mission: 'Boire à nouveau.' });
    await both.same('persistEntry', saving(inStartup, startup, third));
    await both.same('unpublishedEntry', inStartup);
  });

  it('bring a new entry with a picture to the site in the same way', async () => {
    const path = '_media/noel.png';
    const asset = { path, content: await png('red'), encoding: 'base64' };
    const more = { newEntry: true, assets: [asset] };
    await both.same('persistEntry', saving(inFete, fete, noel, more));
    expect(await both.same('unpublishedEntry', inFete)).toMatchObject({
      diffs: [
        { path: fete, newFile: true },
        { path, newFile: true },
      ],
    });
    await both.same('unpublishedEntryMediaFile', { ...inFete, path, id: path });
    await both.same('getEntry', { path: fete });
    await both.same('getMedia', { mediaFolder: '_media' });
    await both.same('publishUnpublishedEntry', inFete, 'autre');
    await both.same('getEntry', { path: fete });
    expect(await both.same('getMedia', { mediaFolder: '_media' })).toHaveLength(2);
    await both.same('getMediaFile', { path });
  });

  it('keep of a waiting entry the pictures that come with its last save', async () => {
    const [path, other] = ['_media/noel.png', '_media/sapin.png'];
    const asset = { path, content: await png('red'), encoding: 'base64' };
    const another = { ...asset, path: other, content: await png('green') };
    const shown = async () => {
      const { diffs } = (await both.same('unpublishedEntry', inFete)) as { diffs: { path: string }[] };
      return diffs.map((file) => file.path).sort();
    };
    await both.same('persistEntry', saving(inFete, fete, noel, { assets: [asset] }));
    const longer = `${noel}Et bonne année.\n`;
    await both.same('persistEntry', saving(inFete, fete, longer, { assets: [asset, another] }));
    expect(await shown()).toEqual([fete, path, other]);
    await both.same('persistEntry', saving(inFete, fete, noel, { assets: [another] }));
    expect(await shown()).toEqual([fete, other]);
    await both.same('persistEntry', saving(inFete, fete, noel, { assets: [asset, another] }));
    await both.same('persistEntry', saving(inFete, fete, noel, { assets: [asset, another] }));
    expect(await shown()).toEqual([fete, path, other]);
    await both.same('persistEntry', saving(inFete, fete, noel));
    expect(await shown()).toEqual([fete]);
  });

  it('take back what waits in the same way', async () => {
    await both.same('persistEntry', saving(inFete, fete, noel, { newEntry: true }));
    await both.same('persistEntry', saving(inStartup, startup, copyOf(startup, { title: 'Eau vive' })));
    expect(await both.same('unpublishedEntries')).toHaveLength(2);
    await both.same('deleteUnpublishedEntry', inFete);
    expect(await both.same('unpublishedEntries')).toEqual(['startups/eau-claire']);
    await both.same('unpublishedEntry', inFete);
    await both.same('getEntry', { path: fete });
    // As older versions of Decap send a file.
    const { dataFiles, ...others } = saving(inFete, fete, noel, { newEntry: true });
    await both.same('persistEntry', { ...others, entry: dataFiles[0] });
    expect(await both.same('unpublishedEntries')).toHaveLength(2);
  });

  it('refuse the same requests', async () => {
    for (const [wrong, action, params] of wrongRequests) {
      const { theirs, ours } = await both.ask(action, params);
      expect([theirs.status, ours.status], wrong).toEqual([422, 422]);
      expect(ours.body, wrong).toEqual({ error: expect.any(String) as string });
    }
  });

  it('lead to something else on purpose', async () => {
    await both.same('persistEntry', saving(inStartup, startup, copyOf(startup, { title: 'Eau vive' })));
    for (const [why, statuses, action, params, as] of onPurpose) {
      const { theirs, ours } = await both.ask(action, params, as);
      expect([theirs.status, ours.status], why).toEqual(statuses);
    }
  });

  it('differ in when pictures come, and when files go: ours are proposed', async () => {
    const brought = { path: '_media/seule.png', content: await png('red'), encoding: 'base64' };
    await both.same('persistMedia', { asset: brought, options });
    await both.same('deleteFile', { path: cafe, options });
    await both.same('deleteFiles', { paths: [publishedPicture, guide], options });
    expect(await both.contents.proposals('open')).toHaveLength(4);
    const folder = { mediaFolder: '_media' };
    expect(await pathsIn(both.ask('getMedia', folder))).toEqual([[brought.path], [publishedPicture]]);
    for (const path of [cafe, guide]) {
      const { theirs, ours } = await both.ask('getEntry', { path });
      expect([theirs.body, ours.body]).toMatchObject([{ data: null }, { data: files[path] }]);
    }
    // What is to go away waits as a change does.
    const { theirs, ours } = await both.ask('unpublishedEntries');
    expect(theirs.body).toEqual([]);
    expect(ours.body).toEqual(expect.arrayContaining(['agenda/2026-12-24-cafe', 'docs/guide/premiers-pas']));
    for (const { number } of await both.contents.proposals('open'))
      expect(await both.contents.merge(number, 'autre')).toBe('merged');
    await both.same('getMedia', folder);
    for (const path of [cafe, guide]) await both.same('getEntry', { path });
    await both.same('unpublishedEntries');
  });

  it('differ in what a save does to what was ready: ours is to be looked at again', async () => {
    await both.same('persistEntry', saving(inStartup, startup, copyOf(startup, { title: 'Eau vive' })));
    await both.same('updateUnpublishedEntryStatus', { ...inStartup, newStatus: 'pending_publish' }, 'autre');
    await both.same('persistEntry', saving(inStartup, startup, copyOf(startup, { title: 'Eau forte' })));
    const { theirs, ours } = await both.ask('unpublishedEntry', inStartup);
    expect(theirs.body).toMatchObject({ status: 'pending_publish' });
    expect(ours.body).toMatchObject({ status: 'pending_review' });
  });
});

/** The paths of the pictures that both list. */
async function pathsIn(asked: ReturnType<BothEditors['ask']>): Promise<string[][]> {
  const { theirs, ours } = await asked;
  return [theirs, ours].map(({ body }) => (body as { path: string }[]).map(({ path }) => path).sort());
}
