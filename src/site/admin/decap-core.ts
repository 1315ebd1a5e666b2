import { DecapCmsCore } from 'decap-cms-core';
import type { ComponentType } from 'react';
import type { CmsConfig } from '../../cms/decap-config.ts';
import type { Control } from './control-props.ts';
import type { entryFormat } from './entry-format.ts';
import type { DecapPreviewProps } from './preview/lazy-preview.ts';

interface MediaLibrary {
  readonly name: string;
  readonly init: () => {
    readonly show: () => void;
    readonly hide: () => void;
    readonly enableStandalone: () => boolean;
  };
}

/** What we use of Decap's core; its own types know neither read-only values nor other fields than its own. */
interface Core {
  init(options: { readonly config: CmsConfig }): void;
  registerBackend(name: string, backend: new (config: unknown, options?: unknown) => object): void;
  registerCustomFormat(name: string, extension: string, format: typeof entryFormat): void;
  registerLocale(name: string, phrases: object): void;
  registerMediaLibrary(library: MediaLibrary): void;
  registerPreviewStyle(address: string): void;
  registerPreviewTemplate(name: string, preview: ComponentType<DecapPreviewProps>): void;
  registerWidget(name: string, control: Control): void;
}

export const decapCore = DecapCmsCore as unknown as Core;
