import { z } from 'zod';
import { editStatuses } from '../domain/edit-status.ts';

const text = z.string().max(500);
const name = { collection: text, slug: text };
const asset = z.object({ path: text, content: z.string(), encoding: z.literal('base64') });
/** Of a file that is there, its text; `base` names the text that it was opened with, and is ours. */
const dataFile = z.object({
  slug: text,
  path: text,
  raw: z.string().min(1),
  newPath: text.optional(),
  base: text.optional(),
});
const message = z.object({ commitMessage: z.string().max(1000).optional() }).default({});
const note = z.object({ content: z.string(), resolved: z.boolean().optional() });

const ask = <Action extends string, Params extends z.core.$ZodType>(action: Action, params: Params) =>
  z.object({ action: z.literal(action), params });

/**
 * What Decap's proxy backend asks, version 3.16 (decap-server, src/middlewares/joi, and the backend's own actions for
 * notes). Parameters that mean nothing here, as the branch, are left out.
 */
export const gatewayRequest = z.discriminatedUnion('action', [
  ask('info', z.unknown()),
  ask(
    'entriesByFolder',
    z.object({
      folder: text,
      extension: text,
      depth: z.number().min(0).max(100),
      /** Ours: without the Markdown after the front matter, which no list shows. */
      summary: z.boolean().default(false),
    }),
  ),
  ask(
    'entriesByFiles',
    z.object({ files: z.array(z.object({ path: text, label: text.optional() })).max(1000) }),
  ),
  ask('getEntry', z.object({ path: text })),
  ask('unpublishedEntries', z.unknown()),
  ask(
    'unpublishedEntry',
    z.object({ id: text.optional(), collection: text.optional(), slug: text.optional() }),
  ),
  ask('unpublishedEntryDataFile', z.object({ ...name, path: text })),
  ask('unpublishedEntryMediaFile', z.object({ ...name, path: text })),
  ask('deleteUnpublishedEntry', z.object(name)),
  ask(
    'persistEntry',
    z
      .object({
        /** Kept by Decap for older versions of itself. */
        entry: dataFile.optional(),
        dataFiles: z.array(dataFile).max(1, { error: 'une page à la fois' }).optional(),
        assets: z.array(asset).max(20),
        options: z.object({
          collectionName: text,
          status: z.enum(editStatuses).default('pending_review'),
        }),
      })
      .transform(({ entry, dataFiles = [], ...others }) => ({ ...others, file: dataFiles[0] ?? entry })),
  ),
  ask('updateUnpublishedEntryStatus', z.object({ ...name, newStatus: z.enum(editStatuses) })),
  ask('publishUnpublishedEntry', z.object(name)),
  ask('getMedia', z.object({ mediaFolder: text })),
  ask('getMediaFile', z.object({ path: text })),
  ask('persistMedia', z.object({ asset, options: message })),
  ask('deleteFile', z.object({ path: text, options: message })),
  ask('deleteFiles', z.object({ paths: z.array(text).min(1).max(20), options: message })),
  ask('getDeployPreview', z.object(name)),
  ask('getNotes', z.object(name)),
  ask('addNote', z.object({ ...name, note })),
  ask('updateNote', z.object({ ...name, noteId: text, updates: note.partial() })),
  ask('deleteNote', z.object({ ...name, noteId: text })),
  ask('toggleNoteResolution', z.object({ ...name, noteId: text })),
  ask('getPRMetadata', z.object(name)),
]);

export type GatewayRequest = z.infer<typeof gatewayRequest>;
