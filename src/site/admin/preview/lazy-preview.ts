import type { Map as ImmutableMap } from 'immutable';
import { createElement as h, lazy, Suspense, useEffect, type ComponentType, type ReactNode } from 'react';
import { editorTexts } from '../../../texts/cms-editor.ts';
import { addressOf, broughtTo } from '../brought-pictures.ts';
import type { PreviewContext } from './parts.ts';

/** What Decap hands to a preview, as far as ours use it. */
export interface DecapPreviewProps {
  readonly entry: ImmutableMap<string, unknown>;
  readonly collection: ImmutableMap<string, unknown>;
}

/** What previews know of the site, whatever the entry. */
export type SitePreview = Omit<PreviewContext, 'pictures'>;

const EntryPreview = lazy(async () => ({ default: (await import('./entry-preview.ts')).EntryPreview }));

/** The preview of any entry; its code comes after the form, which nobody should wait for. */
export const lazyPreview = (site: SitePreview): ComponentType<DecapPreviewProps> =>
  function Preview({ entry, collection }: DecapPreviewProps): ReactNode {
    useEffect(() => {
      document.getElementById('preview-pane')?.setAttribute('title', editorTexts.preview);
    }, []);
    const data = entry.get('data') as ImmutableMap<string, unknown>;
    const pictures = new Map(broughtTo(entry).map(({ name, url }) => [addressOf(name), url]));
    const context = { ...site, pictures };
    const props = { collection: String(collection.get('name')), written: data.toJS(), context };
    return h(Suspense, { fallback: h('p', null, editorTexts.loadingPreview) }, h(EntryPreview, props));
  };
