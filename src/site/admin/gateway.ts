import {
  ProxyBackend,
  type ListedEntry,
  type ProxyRequest,
  type SavedEntry,
  type WaitingEntry,
  type WaitingEntryAsked,
} from 'decap-cms-backend-proxy';
import { Cursor, CURSOR_COMPATIBILITY_SYMBOL } from 'decap-cms-lib-util';
import { useEffect } from 'react';
import { editorTexts } from '../../texts/cms-editor.ts';
import { withShownPictures } from './brought-pictures.ts';
import { showConflict } from './conflict-dialog.ts';
import { OpenedTexts } from './opened-texts.ts';
import type { Traffic } from './traffic.ts';
import { askGateway, type WarmAnswers } from './warm-up.ts';

/** How many entries a list shows before it is scrolled. */
const pageSize = 40;

export interface GatewayOptions {
  readonly siteUrl: string;
  readonly warm: WarmAnswers;
  readonly traffic: Traffic;
}

/** Decap's proxy backend for our gateway: the session says who asks, lists are long, pictures are brought one by one. */
export const gatewayClass = ({ siteUrl, warm, traffic }: GatewayOptions) =>
  class Gateway extends ProxyBackend {
    readonly #listed = new Map<string, Promise<ListedEntry[]>>();
    /** What waits for approval and is nowhere on the site, as "startups/eau-claire". */
    readonly #new = new Set<string>();
    readonly #opened = new OpenedTexts();

    /** A saved change is there to be approved, unless its author calls it a draft. */
    constructor(config: unknown, options?: unknown) {
      super(config, { ...(options as object), initialWorkflowStatus: 'pending_review' });
    }

    override authComponent() {
      return LogInBySession;
    }

    override authenticate() {
      return Promise.resolve({});
    }

    /** Leaves the page; what follows in the editor would log in again. */
    override logout(): Promise<void> {
      leave();
      return new Promise(() => undefined);
    }

    override async request({ action, params }: ProxyRequest): Promise<unknown> {
      const answer = warm.take(action, params) ?? askGateway(this.proxyUrl, action, params);
      const { status, json } = await traffic.follow(answer);
      if (status >= 200 && status < 300) return json;
      showConflictOf(status, json, params);
      throw Object.assign(new Error(refusalOf(status, json)), { status });
    }

    /** The first page; the others come as the list is scrolled, out of what was listed. */
    override async entriesByFolder(folder: string, extension: string, depth: number): Promise<ListedEntry[]> {
      const listed = this.#list(folder, extension, depth);
      this.#listed.set(folder, listed);
      const entries = await listed;
      const first = entries.slice(0, pageSize);
      return Object.assign(first, { [CURSOR_COMPATIBILITY_SYMBOL]: cursorAt(folder, 0, entries.length) });
    }

    async traverseCursor(cursor: Cursor): Promise<{ entries: ListedEntry[]; cursor: Cursor }> {
      const { folder, page } = cursor.data?.toObject() as { folder: string; page: number };
      const entries = (await this.#listed.get(folder)) ?? [];
      const next = page + 1;
      const shown = entries.slice(next * pageSize, (next + 1) * pageSize);
      return { entries: shown, cursor: cursorAt(folder, next, entries.length) };
    }

    /** Every entry, for a search. */
    allEntriesByFolder(folder: string, extension: string, depth: number): Promise<ListedEntry[]> {
      return this.#listed.get(folder) ?? this.#list(folder, extension, depth);
    }

    /** Lists show no texts: thousands of entries come without theirs. */
    async #list(folder: string, extension: string, depth: number): Promise<ListedEntry[]> {
      const params = { folder, extension, depth, summary: true };
      return newestFirst((await this.request({ action: 'entriesByFolder', params })) as ListedEntry[]);
    }

    override async getEntry(path: string): Promise<ListedEntry> {
      const entry = await super.getEntry(path);
      this.#opened.opened(path, entry.file.id);
      return entry;
    }

    override async unpublishedEntryDataFile(
      collection: string,
      slug: string,
      path: string,
      id: string,
    ): Promise<string> {
      const params = { collection, slug, path, id };
      const answer = await this.request({ action: 'unpublishedEntryDataFile', params });
      const { data, base } = answer as { readonly data: string; readonly base?: unknown };
      this.#opened.opened(path, base);
      return data;
    }

    override async persistEntry(entry: SavedEntry, options: object): Promise<unknown> {
      const dataFiles = this.#opened.withBases(entry.dataFiles);
      const answer = await super.persistEntry({ ...withShownPictures(entry), dataFiles }, options);
      const { base } = answer as { readonly base?: unknown };
      for (const { path } of dataFiles) this.#opened.opened(path, base);
      return answer;
    }

    /** Decap would have every picture of the site whenever somebody opens her own page. */
    override getMedia(): Promise<unknown[]> {
      return Promise.resolve([]);
    }

    override async unpublishedEntry(asked: WaitingEntryAsked): Promise<WaitingEntry> {
      const waiting = await super.unpublishedEntry(asked);
      if (waiting.diffs.some(({ path, newFile }) => newFile && path.endsWith('.md')))
        this.#new.add(`${waiting.collection}/${waiting.slug}`);
      return waiting;
    }

    /** What waits for approval is on the site as it was before; something new is not there yet. */
    override getDeployPreview(collection: string, slug: string): Promise<unknown> {
      const isNew = this.#new.has(`${collection}/${slug}`);
      return Promise.resolve(isNew ? null : { url: siteUrl, status: 'SUCCESS' });
    }
  };

const cursorAt = (folder: string, page: number, count: number): Cursor =>
  Cursor.create({
    actions: (page + 1) * pageSize < count ? ['next'] : [],
    meta: { page, count, pageSize },
    data: { folder, page },
  });

const nameOf = ({ file }: ListedEntry): string => file.path.slice(file.path.lastIndexOf('/') + 1);

/** Files that are named after a day come newest first, others in the order of their paths. */
function newestFirst(entries: ListedEntry[]): ListedEntry[] {
  const isDated = entries.some((entry) => /^\d{4}-\d{2}-\d{2}-/.test(nameOf(entry)));
  const sorted = entries.toSorted((a, b) => (a.file.path < b.file.path ? -1 : 1));
  return isDated ? sorted.toReversed() : sorted;
}

/** Shows both versions where somebody else changed what was saved. */
function showConflictOf(status: number, json: unknown, params: ProxyRequest['params']): void {
  const { theirs } = (json ?? {}) as { theirs?: unknown };
  const [saved] = (params.dataFiles ?? []) as SavedEntry['dataFiles'];
  if (status === 409 && saved && typeof theirs === 'string')
    showConflict({ path: saved.path, theirs, mine: saved.raw });
}

function refusalOf(status: number, json: unknown): string {
  if (status === 401) return editorTexts.sessionOver;
  const { error } = (json ?? {}) as { error?: unknown };
  return typeof error === 'string' ? error : editorTexts.noAnswer;
}

/** Sends the form that ends the session; the answer leads to the login page. */
function leave(): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/api/logout';
  document.body.append(form);
  form.submit();
}

/** In the place of a login form: the session is there already. */
function LogInBySession({ onLogin }: { readonly onLogin: () => void }): null {
  useEffect(() => {
    onLogin();
  }, []);
  return null;
}
