import type { GatewayRequest } from '../../cms/gateway-request.ts';
import {
  entryReply,
  noteReply,
  pictureReply,
  summaryReply,
  waitingTextReply,
} from '../../cms/gateway-reply.ts';
import { edited, refusedEdit, type Edited } from '../../domain/edit-refusal.ts';
import { changeStatus, publishEntry, withdrawEntry } from '../../journeys/cms/change-proposal.ts';
import {
  addEntryNote,
  changeEntryNote,
  entryNotes,
  removeEntryNote,
} from '../../journeys/cms/entry-notes.ts';
import { listPictures, proposeDeletion, proposePicture, readPicture } from '../../journeys/cms/media.ts';
import { listCollection, listFiles, readFile } from '../../journeys/cms/read-entries.ts';
import { saveEntry } from '../../journeys/cms/save-entry.ts';
import { waitingEdits, waitingText } from '../../journeys/cms/waiting-edits.ts';
import type { LoggedIn } from '../../journeys/logged-in.ts';
import { nameInCommunity } from '../../journeys/name-in-community.ts';
import type { Note } from '../../ports.ts';
import type { EditorServices } from '../../journeys/cms/editor-services.ts';
import { metadataReply, previewReply, waitingEntryReply, waitingPictureReply } from './waiting-replies.ts';

type Action = GatewayRequest['action'];
type Answers = {
  readonly [Name in Action]: (
    params: Extract<GatewayRequest, { action: Name }>['params'],
    member: LoggedIn,
    services: EditorServices,
  ) => Promise<Edited<unknown>>;
};

/** Decap's answers are of this form wherever nothing is given back. */
const said = (outcome: Edited<unknown>, message: string): Edited<unknown> =>
  outcome.kind === 'refused' ? outcome : edited({ message });

const mapped = <Value>(outcome: Edited<Value>, reply: (value: Value) => unknown): Edited<unknown> =>
  outcome.kind === 'refused' ? outcome : edited(reply(outcome.value));

const bytesOf = ({ path, content }: { readonly path: string; readonly content: string }) => ({
  path,
  bytes: new Uint8Array(Buffer.from(content, 'base64')),
});

const named =
  ({ circumstances }: LoggedIn) =>
  (note: Note) =>
    noteReply(note, nameInCommunity(note.author, circumstances).fullname);

/** What each action of Decap's protocol leads to, and what it is answered with. */
export const gatewayAnswers: Answers = {
  info: (_params, _member, { settings }) =>
    Promise.resolve(
      edited({ repo: settings.siteName, publish_modes: ['editorial_workflow'], type: 'secretariat' }),
    ),
  entriesByFolder: async ({ folder, extension, depth, summary }, member, services) =>
    mapped(await listCollection(member, folder, services), (files) =>
      files
        .filter(({ path }) => path.endsWith(extension) && path.split('/').length - 1 <= depth)
        .map(({ path, text }) => (summary ? summaryReply : entryReply)({ path, text: text ?? '' })),
    ),
  entriesByFiles: async ({ files }, member, services) =>
    mapped(
      await listFiles(
        member,
        files.map(({ path }) => path),
        services,
      ),
      (found) => found.map((file, place) => entryReply({ ...file, label: files[place]?.label })),
    ),
  getEntry: async ({ path }, member, services) => mapped(await readFile(member, path, services), entryReply),
  unpublishedEntries: async (_params, member, services) =>
    edited((await waitingEdits(member, services)).map(({ collection, slug }) => `${collection}/${slug}`)),
  unpublishedEntry: waitingEntryReply,
  unpublishedEntryDataFile: async ({ path, ...name }, member, services) =>
    mapped(await waitingText(member, name, path, services), waitingTextReply),
  unpublishedEntryMediaFile: waitingPictureReply,
  deleteUnpublishedEntry: async (name, member, services) =>
    said(await withdrawEntry(member, name, services), `deleted branch: cms/${name.collection}/${name.slug}`),
  persistEntry: async ({ file, assets, options }, member, services) => {
    // A file that is moved would leave its address behind.
    if (!file || (file.newPath !== undefined && file.newPath !== file.path)) return refusedEdit('no-place');
    const saved = await saveEntry(
      member,
      {
        name: { collection: options.collectionName, slug: file.slug },
        path: file.path,
        text: file.raw,
        base: file.base,
        status: options.status,
        pictures: assets.map(bytesOf),
      },
      services,
    );
    return mapped(saved, ({ base }) => ({ message: 'entry persisted', base }));
  },
  updateUnpublishedEntryStatus: async ({ newStatus, ...name }, member, services) =>
    said(await changeStatus(member, name, newStatus, services), `status changed to ${newStatus}`),
  publishUnpublishedEntry: async (name, member, services) =>
    said(await publishEntry(member, name, services), `branch cms/${name.collection}/${name.slug} merged`),
  getMedia: async ({ mediaFolder }, member, services) =>
    mapped(await listPictures(member, mediaFolder, services), (pictures) => pictures.map(pictureReply)),
  getMediaFile: async ({ path }, member, services) =>
    mapped(await readPicture(member, path, undefined, services), pictureReply),
  persistMedia: async ({ asset }, member, services) =>
    mapped(await proposePicture(member, bytesOf(asset), services), pictureReply),
  deleteFile: async ({ path }, member, services) =>
    said(await proposeDeletion(member, [path], services), `deleted file ${path}`),
  deleteFiles: async ({ paths }, member, services) =>
    said(await proposeDeletion(member, paths, services), `deleted files ${paths.join(', ')}`),
  getDeployPreview: previewReply,
  getNotes: async (name, member, services) =>
    mapped(await entryNotes(member, name, services), (notes) => ({ notes: notes.map(named(member)) })),
  addNote: async ({ note, ...name }, member, services) =>
    mapped(await addEntryNote(member, name, note.content, services), (added) => ({
      note: named(member)(added),
    })),
  updateNote: async ({ noteId, updates, ...name }, member, services) =>
    mapped(
      await changeEntryNote(
        member,
        name,
        noteId,
        { text: updates.content, resolved: updates.resolved },
        services,
      ),
      (note) => ({ note: named(member)(note) }),
    ),
  deleteNote: async ({ noteId, ...name }, member, services) =>
    said(await removeEntryNote(member, name, noteId, services), `deleted note ${noteId}`),
  toggleNoteResolution: async ({ noteId, ...name }, member, services) =>
    mapped(await changeEntryNote(member, name, noteId, { resolved: 'other' }, services), (note) => ({
      note: named(member)(note),
    })),
  getPRMetadata: metadataReply,
};
