import { byTitle } from '../domain/directory-order.ts';
import { presentReferents, referentKind, type ReferentKind } from '../domain/referents.ts';
import { isActiveStartup } from '../domain/startup-phase.ts';
import type { Entry } from '../schema/content.ts';
import type { Referent } from '../schema/referent.ts';
import { referentParts, startupPeople, teamLabel } from '../texts/referents.ts';
import type { ListedRow } from './facets/listed-row.ts';
import { authorLink, type NamedLink } from './named-links.ts';
import { incubatorPath, startupPath, teamPath } from './paths.ts';
import type { Relations } from './relations.ts';
import { shownLink } from './shown-link.ts';
import type { Site } from './site.ts';

/** Who to turn to for one thing. */
export interface ReferentRow {
  readonly title: string;
  /** Page of the startup or of the incubator. */
  readonly href?: string | undefined;
  readonly purpose?: string | undefined;
  readonly who: readonly NamedLink[];
  readonly contact?: string | undefined;
}

/** A row of the whole table. */
export interface KindOfRow {
  readonly kind: ReferentKind;
  readonly row: ReferentRow;
}

/** Active startups that the table lists without a referent's file; more are found by their own list. */
const mostStartups = 150;

/**
 * Who to turn to, one kind after the other. An incubator without a file leads to its teams, an active startup without one to its people;
 * hidden incubators are not there, and neither is a file whose people have left and that has no contact.
 */
export function referentTable(site: Site, relations: Relations): KindOfRow[] {
  const shown = site.content.referents.filter(({ data }) => isShown(data, site));
  const byKind = Map.groupBy(shown, ({ data }) => referentKind(data));
  const rows = (kind: ReferentKind, hrefOf: (referent: Referent) => string | undefined): ReferentRow[] =>
    (byKind.get(kind) ?? []).flatMap((referent) => rowOf(referent, hrefOf(referent.data), site, relations));
  const table: Readonly<Record<ReferentKind, readonly ReferentRow[]>> = {
    subject: rows('subject', () => undefined),
    incubator: [
      ...rows('incubator', ({ incubator = '' }) => incubatorPath(incubator)),
      ...incubatorFallbacks(site, relations),
    ],
    startup: [
      ...rows('startup', ({ startup = '' }) => startupPath(startup)),
      ...startupFallbacks(site, relations),
    ],
  };
  return referentParts.flatMap(({ kind }) => table[kind].toSorted(byTitle).map((row) => ({ kind, row })));
}

/** A row as the search of a long table shows it. */
export function listedReferent({ row: { title, href, purpose, who, contact } }: KindOfRow): ListedRow {
  const link = contact === undefined ? [] : [shownLink(contact)];
  return {
    title,
    href,
    about: purpose,
    links: [...who, ...link.map(({ text, href: to }) => ({ label: text, href: to }))],
  };
}

/** Whether what the file is about has a page; a subject needs none. */
const isShown = ({ startup, incubator }: Referent, { publicIncubators, startupsById }: Site): boolean =>
  startup === undefined
    ? incubator === undefined || publicIncubators.has(incubator)
    : startupsById.has(startup);

function rowOf(
  { data }: Entry<Referent>,
  href: string | undefined,
  { settings }: Site,
  { authorsById }: Relations,
): ReferentRow[] {
  const who = presentReferents(data, authorsById, settings.today).map(authorLink);
  const { title, purpose, contact } = data;
  return who.length > 0 || contact ? [{ title, href, purpose, who, contact }] : [];
}

function incubatorFallbacks({ publicIncubators }: Site, relations: Relations): ReferentRow[] {
  return [...publicIncubators.values()].flatMap(({ id, data }) => {
    if (relations.referentsByIncubator.has(id)) return [];
    const who = (relations.teamsByIncubator.get(id) ?? []).map((team) => ({
      href: teamPath(team.id),
      label: teamLabel(team.data.name),
    }));
    return who.length > 0 || data.contact
      ? [{ title: data.title, href: incubatorPath(id), who, contact: data.contact }]
      : [];
  });
}

function startupFallbacks({ content, members }: Site, { referentsByStartup }: Relations): ReferentRow[] {
  const active = content.startups.filter(({ data }) => isActiveStartup(data));
  if (active.length > mostStartups) return [];
  return active.flatMap(({ id, data }) => {
    if (referentsByStartup.has(id)) return [];
    const hasTeam = (members.get(id)?.current.length ?? 0) > 0;
    const who = hasTeam ? [{ href: `${startupPath(id)}#equipe`, label: startupPeople }] : [];
    return who.length > 0 || data.contact
      ? [{ title: data.title, href: startupPath(id), who, contact: data.contact }]
      : [];
  });
}
