import { fingerprint } from '../domain/signed-link.ts';
import { statusOf } from '../domain/edit-status.ts';

interface NamedProposal {
  readonly labels: readonly string[];
  readonly updatedAt: string;
}

/** A file as decap-server answers it; no text and no id where there is no file. */
export const entryReply = ({
  path,
  text,
  label,
}: {
  readonly path: string;
  readonly text: string | null;
  readonly label?: string | undefined;
}) => ({
  data: text,
  file: { path, ...(label !== undefined && { label }), id: text === null ? null : fingerprint(text) },
});

/** The text of what waits; its fingerprint is ours. */
export const waitingTextReply = (data: string | null) => ({
  data,
  base: data === null ? null : fingerprint(data),
});

/** A file for a list: its front matter alone. */
export const summaryReply = ({ path, text }: { readonly path: string; readonly text: string }) => ({
  data: /^\uFEFF?---\r?\n[\s\S]*?\n---[^\S\n]*(?:\n|$)/.exec(text)?.[0] ?? text,
  file: { path, id: fingerprint(text) },
});

/** An entry that waits for approval, as decap-server answers it. */
export const waitingReply = (
  name: { readonly collection: string; readonly slug: string },
  { labels, updatedAt }: NamedProposal,
  files: readonly { readonly path: string; readonly isNew: boolean; readonly isPicture: boolean }[],
) => ({
  ...name,
  status: statusOf(labels),
  diffs: files.map(({ path, isNew, isPicture }) => ({
    oldPath: isNew ? '' : path,
    newPath: path,
    status: isNew ? 'added' : 'modified',
    newFile: isNew,
    path,
    id: path,
    binary: isPicture,
  })),
  updatedAt,
});

/** A picture as decap-server answers it. */
export function pictureReply({ path, bytes }: { readonly path: string; readonly bytes: Uint8Array }) {
  const content = Buffer.from(bytes).toString('base64');
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { id: fingerprint(content), content, encoding: 'base64', path, name };
}

/** A note as Decap shows it. */
export const noteReply = (
  {
    id,
    text,
    at,
    resolved,
  }: {
    readonly id: string;
    readonly text: string;
    readonly at: string;
    readonly resolved: boolean;
  },
  author: string,
) => ({ id, author, content: text, timestamp: at, resolved });
