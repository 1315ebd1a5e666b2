import { entryFormat } from '../../../src/site/admin/entry-format.ts';
import { files, type Role } from '../../functions/cms-world.ts';
import { png, publishedPicture } from './both-editors.ts';

export const startup = '_startups/eau-claire.md';
export const inStartup = { collection: 'startups', slug: 'eau-claire' };
export const cafe = '_agenda/2026-12-24-cafe.md';
export const guide = '_docs/guide/premiers-pas.md';
/** An event that is not there yet, where it will be and what it will say. */
export const fete = '_agenda/2026-12-25-noel.md';
export const inFete = { collection: 'agenda', slug: '2026-12-25-noel' };
export const noel = entryFormat.toFile({ title: 'Noël', date: '2026-12-25', body: 'Bonne fête.\n' });

/** A file as the editor writes it, with some values changed. */
export function copyOf(path: string, changes: Readonly<Record<string, string>>): string {
  const data = entryFormat.fromFile(files[path] ?? '');
  return entryFormat.toFile({ ...data, ...changes }, Object.keys(data));
}

interface Saving {
  readonly status?: string;
  readonly assets?: readonly object[];
  readonly newEntry?: boolean;
}

/** A save as Decap sends it. */
export const saving = (
  { collection, slug }: typeof inStartup,
  path: string,
  raw: string,
  { status = 'pending_review', assets = [], newEntry = false }: Saving = {},
) => ({
  dataFiles: [{ slug, path, raw }],
  assets,
  options: { collectionName: collection, ...options, useWorkflow: true, newEntry, status },
});

export const options = { commitMessage: 'Un enregistrement' };

const save = saving(inStartup, startup, copyOf(startup, { mission: 'Boire mieux.' }));
const sel = { collection: 'startups', slug: 'sel' };
const ofSel = { ...sel, path: '_startups/sel.md', id: '_startups/sel.md' };
const strange = { path: '_media/a.png', content: 'AAAA', encoding: 'hex' };

type Wrong = readonly [what: string, action: string, params: object];
/** What is 422 for Decap's server and for us. */
export const wrongRequests: readonly Wrong[] = [
  ['an unknown action', 'rm', {}],
  ['a folder without a depth', 'entriesByFolder', { folder: '_startups', extension: 'md' }],
  ['a folder outside', 'entriesByFolder', { folder: '../x', extension: 'md', depth: 1 }],
  ['no files', 'entriesByFiles', {}],
  ['a file outside', 'entriesByFiles', { files: [{ path: '/etc/passwd' }] }],
  ['no path', 'getEntry', {}],
  ['a path outside', 'getEntry', { path: '../secret.md' }],
  ['a file without a slug', 'unpublishedEntryDataFile', { ...ofSel, slug: undefined }],
  ['a picture without a path', 'unpublishedEntryMediaFile', { ...ofSel, path: undefined }],
  ['no slug to take back', 'deleteUnpublishedEntry', { collection: 'startups' }],
  ['no file to save', 'persistEntry', { ...save, dataFiles: undefined }],
  ['an empty file', 'persistEntry', saving(inStartup, startup, '')],
  ['a file to save outside', 'persistEntry', saving(inStartup, '../secret.md', 'x')],
  ['no assets', 'persistEntry', { ...save, assets: undefined }],
  ['an asset that is not in base64', 'persistEntry', { ...save, assets: [strange] }],
  ['a save without options', 'persistEntry', { ...save, options: undefined }],
  ['no new status', 'updateUnpublishedEntryStatus', inStartup],
  ['nothing to approve', 'publishUnpublishedEntry', {}],
  ['no folder of pictures', 'getMedia', {}],
  ['no path of a picture', 'getMediaFile', {}],
  ['no picture to add', 'persistMedia', { options }],
  ['a picture that is not in base64', 'persistMedia', { asset: strange, options }],
  ['nothing to delete', 'deleteFile', { options }],
  ['no list of what to delete', 'deleteFiles', { options }],
  ['an empty list of what to delete', 'deleteFiles', { paths: [], options }],
  ['something to delete outside', 'deleteFile', { path: '../secret.md', options }],
  ['no entry to preview', 'getDeployPreview', {}],
];

type Apart = readonly [
  why: string,
  statuses: readonly [theirs: number, ours: number],
  action: string,
  params: object,
  as?: Role,
];
const red = { path: publishedPicture, content: await png('red'), encoding: 'base64' };
const broken = { path: '_media/rouge.png', content: 'AAAA', encoding: 'base64' };
const picture = { ...sel, path: broken.path, id: broken.path };
const ready = { ...inStartup, newStatus: 'pending_publish' };
const archived = { ...inStartup, newStatus: 'archived' };
const untitled = saving(sel, ofSel.path, copyOf(ofSel.path, { title: '' }));
const newcomer = saving({ collection: 'authors', slug: 'x' }, '_authors/x.md', '---\nfullname: X\n---\n');
const unnamed = { folder: 'x', extension: 'md', depth: 1 };

/**
 * What our gateway answers otherwise than Decap's server, and why, while a change of `startup` waits. We refuse to move
 * a page too, which Decap's server does after it has answered: it cannot be compared.
 */
export const onPurpose: readonly Apart[] = [
  ['only the content is told', [200, 422], 'getEntry', { path: 'README.md' }],
  ['only the content is listed', [200, 422], 'entriesByFolder', unnamed],
  ['pictures are in one folder', [200, 422], 'getMedia', { mediaFolder: '_startups' }],
  ['a picture that is not there is no fault', [500, 404], 'getMediaFile', { path: broken.path }],
  ['no picture waits, which is no fault', [500, 404], 'unpublishedEntryMediaFile', picture],
  ['nothing waits, and has no text', [500, 200], 'unpublishedEntryDataFile', ofSel],
  ['nothing is there to take back', [500, 404], 'deleteUnpublishedEntry', sel],
  ['nothing is there to approve', [500, 404], 'publishUnpublishedEntry', sel],
  ['nothing is there to be ready', [200, 404], 'updateUnpublishedEntryStatus', { ...ready, ...sel }],
  ['there is one branch, unnamed', [422, 200], 'getEntry', { path: startup, branch: undefined }],
  ['commits have words of our own', [422, 200], 'deleteFile', { path: cafe, options: {} }],
  ['another’s change is not overwritten', [200, 409], 'persistEntry', save, 'autre'],
  ['nobody calls ready what she made', [200, 403], 'updateUnpublishedEntryStatus', ready],
  ['nobody approves what she made', [200, 403], 'publishUnpublishedEntry', inStartup],
  ['a status is one of Decap’s', [200, 422], 'updateUnpublishedEntryStatus', archived],
  ['the schema is kept', [200, 422], 'persistEntry', untitled],
  ['members come by the form', [200, 403], 'persistEntry', newcomer],
  ['startups stay', [200, 403], 'deleteFile', { path: startup, options }],
  ['what is no picture is not taken for one', [200, 422], 'persistMedia', { asset: broken, options }],
  ['a picture that is there is kept', [200, 409], 'persistMedia', { asset: red, options }],
];
