import { escapeHtml } from '../domain/escape-html.ts';
import type { Entry } from '../schema/content.ts';
import type { Organisation } from '../schema/organisation.ts';
import { print } from './written-value.ts';

const organisationKeys = ['name', 'acronym', 'domaine_ministeriel', 'type'] as const;

/** `organisations.json`: the administrations as a list, HTML-escaped. */
export const organisationsJson = (organisations: readonly Entry<Organisation>[]): object[] =>
  organisations.map(({ id, raw }) => ({
    id,
    ...Object.fromEntries(organisationKeys.map((key) => [key, escapeHtml(print(raw[key]))])),
  }));

/** `sponsors.json`: the same administrations by id, as written. */
export const sponsorsJson = (organisations: readonly Entry<Organisation>[]): object =>
  Object.fromEntries(
    organisations.map(({ id, raw }) => [
      id,
      Object.fromEntries(organisationKeys.map((key) => [key, raw[key] ?? null])),
    ]),
  );
