import { isPublicIncubator } from '../domain/incubation.ts';
import { madeOnceFor } from '../domain/made-once-for.ts';
import { schemas } from '../schema/content.ts';
import { fieldsOf, unwrapField } from '../schema/unwrap-field.ts';
import type { Community } from '../schema/content.ts';
import type { CmsOption } from './decap-config.ts';

/** What the editor's lists offer, each in the order of the French alphabet, by the name that fields ask for. */
export type CmsOptions = Readonly<Record<string, readonly CmsOption[]>>;

const french = new Intl.Collator('fr', { sensitivity: 'base', ignorePunctuation: true });

/** The lists of a publication: ids with their titles, and the values that entries hold already. Made once for each. */
export const optionsOf = madeOnceFor((community: Community): CmsOptions => {
  const { startups, incubators, organisations, teams } = community;
  return {
    startups: sorted(startups.map(({ id, data }) => ({ value: id, label: data.title }))),
    incubators: sorted(incubators.map(({ id, data }) => ({ value: id, label: data.title }))),
    publicIncubators: sorted(
      incubators
        .filter(({ data }) => isPublicIncubator(data))
        .map(({ id, data }) => ({ value: id, label: data.title })),
    ),
    organisations: sorted(organisations.map(({ id, data }) => ({ value: id, label: data.name }))),
    teams: sorted(teams.map(({ id, data }) => ({ value: id, label: data.name }))),
    ...knownValues(community, 'authors'),
    ...knownValues(community, 'startups'),
  };
});

/** The values of the fields whose note offers those that other entries hold. */
function knownValues(community: Community, collection: 'authors' | 'startups'): CmsOptions {
  const fields = Object.entries(fieldsOf(unwrapField(schemas[collection]).core) ?? {});
  const entries: readonly { readonly data: object }[] = community[collection];
  return Object.fromEntries(
    fields
      .filter(([, schema]) => unwrapField(schema).note?.offers === 'known')
      .map(([name]) => [name, sorted(valuesOf(entries, name).map((value) => ({ value, label: value })))]),
  );
}

function valuesOf(entries: readonly { readonly data: object }[], name: string): string[] {
  const held = entries.flatMap(({ data }) => (data as Record<string, unknown>)[name] ?? []);
  return [...new Set(held.filter((value) => typeof value === 'string'))];
}

const sorted = (options: CmsOption[]): CmsOption[] =>
  options.sort((a, b) => french.compare(a.label, b.label) || (a.value < b.value ? -1 : 1));
