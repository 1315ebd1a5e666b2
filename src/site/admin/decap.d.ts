// What we use of the parts of Decap CMS that come without types.

declare module 'decap-cms-lib-util' {
  export interface CursorStore {
    readonly actions: readonly string[];
    readonly meta: Readonly<Record<string, unknown>>;
    readonly data: Readonly<Record<string, unknown>>;
  }
  export class Cursor {
    static create(store: CursorStore): Cursor;
    readonly data?: { toObject(): Record<string, unknown> };
  }
  export const CURSOR_COMPATIBILITY_SYMBOL: unique symbol;
  export const localForage: { getItem: (key: string) => Promise<unknown> };
}

declare module 'decap-cms-backend-proxy' {
  export interface ListedEntry {
    readonly file: { readonly path: string; readonly id?: string | null };
    /** The whole text of the file. */
    readonly data: string;
  }
  export interface ProxyRequest {
    readonly action: string;
    readonly params: Readonly<Record<string, unknown>>;
  }
  /** A change that waits for approval. */
  export interface WaitingEntry {
    readonly collection: string;
    readonly slug: string;
    readonly diffs: readonly { readonly path: string; readonly newFile: boolean }[];
  }
  export interface WaitingEntryAsked {
    readonly id?: string;
    readonly collection?: string;
    readonly slug?: string;
  }
  /** An entry as the editor saves it. */
  export interface SavedEntry {
    readonly dataFiles: readonly { readonly path: string; readonly slug: string; readonly raw: string }[];
    /** Pictures, by their path in the content tree. */
    readonly assets: readonly { readonly path: string }[];
  }
  export class ProxyBackend {
    readonly proxyUrl: string;
    readonly branch: string;
    constructor(config: unknown, options?: unknown);
    authComponent(): unknown;
    authenticate(): Promise<unknown>;
    restoreUser(): Promise<unknown>;
    logout(): Promise<void> | null;
    request(payload: ProxyRequest): Promise<unknown>;
    entriesByFolder(folder: string, extension: string, depth: number): Promise<ListedEntry[]>;
    getEntry(path: string): Promise<ListedEntry>;
    unpublishedEntry(asked: WaitingEntryAsked): Promise<WaitingEntry>;
    unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string>;
    persistEntry(entry: SavedEntry, options: object): Promise<unknown>;
    getMedia(folder?: string): Promise<unknown[]>;
    getDeployPreview(collection: string, slug: string): Promise<unknown>;
  }
}

declare module 'decap-cms-locales' {
  export const fr: object;
}

declare module 'decap-cms-ui-default' {
  import type { StylesConfig } from 'react-select';
  export const reactSelectStyles: StylesConfig<{ label: string; value: string }>;
}

declare module 'decap-cms-widget-string' {
  export const DecapCmsWidgetString: import('./control-props.ts').DecapWidget;
}

declare module 'decap-cms-widget-number' {
  export const DecapCmsWidgetNumber: import('./control-props.ts').DecapWidget;
}

declare module 'decap-cms-widget-boolean' {
  export const DecapCmsWidgetBoolean: import('./control-props.ts').DecapWidget;
}

declare module 'decap-cms-widget-datetime' {
  export const DecapCmsWidgetDatetime: import('./control-props.ts').DecapWidget;
}

declare module 'decap-cms-widget-list' {
  export const DecapCmsWidgetList: import('./control-props.ts').DecapWidget;
}

declare module 'decap-cms-widget-object' {
  export const DecapCmsWidgetObject: import('./control-props.ts').DecapWidget;
}
