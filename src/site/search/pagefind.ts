/** What the page uses of Pagefind's program, which the build writes beside the index. */
export interface Pagefind {
  options(options: { excerptLength: number }): Promise<void>;
  /** Loads what filters need, too, so that results count their kinds. */
  filters(): Promise<unknown>;
  /** Null once a later search was asked for. */
  debouncedSearch(
    text: string,
    options: { filters: Readonly<Record<string, string>> },
    milliseconds: number,
  ): Promise<Found | null>;
}

export interface Found {
  readonly results: readonly { data(): Promise<FoundPage> }[];
  /** How many results each value of each filter has, without and with it chosen. */
  readonly totalFilters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface FoundPage {
  readonly url: string;
  /** HTML: text with its characters escaped, found words in `mark`. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

const program = '/recherche/donnees/pagefind.js';
const wordsOfExcerpt = 28;

let loaded: Promise<Pagefind> | undefined;

/** Fetches the program and the index's table at the first call. */
export const loadPagefind = (): Promise<Pagefind> => (loaded ??= load());

async function load(): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ program)) as Pagefind;
  await pagefind.options({ excerptLength: wordsOfExcerpt });
  await pagefind.filters();
  return pagefind;
}
