import { escapeHtml } from '../domain/escape-html.ts';
import type { Author } from '../schema/author.ts';
import type { Content, Entry } from '../schema/content.ts';
import { items, print } from './written-value.ts';

/** `search.json`: startups with the people that `startups` and `previously` tie to them, by that file's rule. */
export function searchJson({ startups, authors }: Pick<Content, 'startups' | 'authors'>): object[] {
  const current = namesByStartup(authors, 'startups');
  const past = namesByStartup(authors, 'previously');
  return startups.map(({ id, raw }) => ({
    title: escapeHtml(print(raw.title)),
    mission: escapeHtml(print(raw.mission)),
    incubator: escapeHtml(print(raw.incubator)),
    url: `/startups/${id}.html`,
    contact: print(raw.contact),
    current_team: current.get(id) ?? '',
    past_team: past.get(id) ?? '',
  }));
}

function namesByStartup(
  authors: readonly Entry<Author>[],
  key: 'startups' | 'previously',
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { raw } of authors)
    for (const startup of new Set(items(raw[key]).map(print)))
      names.set(startup, `${names.get(startup) ?? ''}${print(raw.fullname)}, `);
  return names;
}
