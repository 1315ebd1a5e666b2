/// <reference lib="webworker" />
import { unpackDirectory } from './compact-index.ts';
import { directorySearch, type DirectorySearch } from './directory-search.ts';
import { emptyQuery } from './query.ts';
import { facetChoices } from './facet-choices.ts';
import type { Answer, Question } from './messages.ts';

/** Answers the page from beside it, so that keys are never waited for. */
const say = (answer: Answer): void => {
  postMessage(answer);
};

async function load(): Promise<DirectorySearch> {
  const response = await fetch('/communaute/annuaire/membres.json');
  if (!response.ok) throw new Error(`The directory's index answered ${response.status}.`);
  const directory = unpackDirectory(await response.json());
  const search = directorySearch(directory);
  say({ kind: 'ready', values: search.values, choices: facetChoices(directory, search) });
  return search;
}

const loaded = load();
let last = 0;

loaded
  .then((search) => {
    // What the first text needs is made while the visitor reads.
    setTimeout(() => search.search({ ...emptyQuery, q: 'a' }));
  })
  .catch((fault: unknown) => {
    say({ kind: 'failed', message: fault instanceof Error ? fault.message : String(fault) });
  });

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const { number, query } = data;
  last = number;
  void loaded.then((search) => {
    if (number === last) say({ kind: 'result', number, result: search.search(query) });
  });
});
