import {
  ProxyBackend,
  type ListedEntry,
  type ProxyRequest,
  type SavedEntry,
  type WaitingEntry,
  type WaitingEntryAsked,
} from 'decap-cms-backend-proxy';
import type { Cursor } from 'decap-cms-lib-util';
import { withShownPictures } from './brought-pictures.ts';
import { showConflict } from './conflict-dialog.ts';
import { conflictIn, refusalOf } from './gateway-refusal.ts';
import { ListedFolders } from './listed-folders.ts';
import { newestFirst } from './newest-first.ts';
import { OpenedTexts } from './opened-texts.ts';
import { endSession, LogInBySession } from './session-login.ts';
import type { Traffic } from './traffic.ts';
import { askGateway, type WarmAnswers } from './warm-up.ts';

export interface GatewayOptions {
  readonly siteUrl: string;
  readonly warm: WarmAnswers;
  readonly traffic: Traffic;
}

/** Decap's proxy backend for our gateway: the session says who asks, lists are long, pictures are brought one by one. */
export const gatewayClass = ({ siteUrl, warm, traffic }: GatewayOptions) =>
  class Gateway extends ProxyBackend {
    readonly #listed = new ListedFolders();
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
      endSession();
      return new Promise(() => undefined);
    }

    override async request({ action, params }: ProxyRequest): Promise<unknown> {
      const asked = warm.take(action, params) ?? askGateway(this.proxyUrl, action, params);
      const answer = await traffic.follow(asked);
      if (answer.status >= 200 && answer.status < 300) return answer.json;
      const conflict = conflictIn(answer, params);
      if (conflict) showConflict(conflict);
      throw refusalOf(answer);
    }

    /** The first page; the others come as the list is scrolled, out of what was listed. */
    override entriesByFolder(folder: string, extension: string, depth: number): Promise<ListedEntry[]> {
      return this.#listed.firstPage(folder, this.#list(folder, extension, depth));
    }

    traverseCursor(cursor: Cursor): Promise<{ entries: ListedEntry[]; cursor: Cursor }> {
      return this.#listed.nextPage(cursor);
    }

    /** Every entry, for a search. */
    allEntriesByFolder(folder: string, extension: string, depth: number): Promise<ListedEntry[]> {
      return this.#listed.all(folder) ?? this.#list(folder, extension, depth);
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
