import { createElement as h, type ReactNode } from 'react';
import { memberPreview } from './member-preview.ts';
import type { PreviewContext } from './parts.ts';
import { startupPreview } from './startup-preview.ts';
import { textPreview } from './text-preview.ts';

export interface EntryPreviewProps {
  /** Name of the collection in the editor. */
  readonly collection: string;
  /** The entry's data as it is being written. */
  readonly written: Readonly<Record<string, unknown>>;
  readonly context: PreviewContext;
}

/** What the site would show of an entry. */
export function EntryPreview({ collection, written, context }: EntryPreviewProps): ReactNode {
  if (collection === 'authors' || collection === 'my-page') return memberPreview(written, context);
  if (collection === 'startups' || collection === 'my-startups') return startupPreview(written, context);
  return h('div', null, textPreview(written, context));
}
