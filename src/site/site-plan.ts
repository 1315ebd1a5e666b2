import { pastEvents } from '../domain/agenda.ts';
import type { Entry } from '../schema/content.ts';
import type { Page } from '../schema/page.ts';
import type { Offers } from './offers.ts';
import { accessibilityPlace, isOwnPage, ownPagePath } from './own-pages.ts';
import {
  fastPath,
  formerOffersPath,
  incubatorPath,
  moocPath,
  offersOfDomainePath,
  pastEventsPath,
} from './paths.ts';
import { places, type PlaceLink } from './places.ts';
import type { Site } from './site.ts';

export interface PlanLink extends PlaceLink {
  /** What stands below that page, where a visitor may want to go at once. */
  readonly below?: readonly PlanLink[];
}

export interface PlanPart {
  readonly title: string;
  readonly links: readonly PlanLink[];
}

/** The sections of the site and what stands first in each; a part without any page is left out. */
export const sitePlan = (site: Site, offers: Offers): readonly PlanPart[] =>
  [
    { title: 'La communauté', links: community(site) },
    { title: 'Les startups', links: startups },
    { title: 'Participer', links: participation(site, offers) },
    { title: 'Suivre', links: news },
    { title: 'Documentation', links: documentation(site) },
    { title: 'Données ouvertes', links: openData },
    { title: 'À propos de ce site', links: about(site) },
  ].filter(({ links }) => links.length > 0);

const pageLinks = (pages: readonly Entry<Page>[], pathOf: (id: string) => string): PlanLink[] =>
  pages
    .toSorted((a, b) => (a.data.order ?? Infinity) - (b.data.order ?? Infinity))
    .map(({ id, data }) => ({ href: pathOf(id), label: data.title }));

const community = ({ content, publicIncubators }: Site): PlanLink[] => [
  places.home,
  places.community,
  places.directory,
  places.animation,
  places.teams,
  {
    ...places.incubators,
    below: [...publicIncubators]
      .map(([id, { data }]) => ({ href: incubatorPath(id), label: data.title }))
      .sort((a, b) => a.label.localeCompare(b.label, 'fr')),
  },
  places.organisations,
  places.figures,
  ...pageLinks(
    content.pages.filter(({ id }) => isOwnPage(id)),
    ownPagePath,
  ),
];

const startups: readonly PlanLink[] = [places.startups, places.phases];

const participation = ({ content, settings }: Site, { byDomaine, byYear }: Offers): PlanLink[] => [
  {
    ...places.offers,
    below: [
      ...[...byDomaine]
        .filter(([, open]) => open.length > 0)
        .map(([domaine]) => ({ href: offersOfDomainePath(domaine), label: domaine })),
      ...[...byYear.keys()].map((year) => ({
        href: formerOffersPath(year),
        label: `Offres closes de ${year}`,
      })),
    ],
  },
  places.arrival,
  places.account,
  {
    ...places.agenda,
    below: [...new Set(pastEvents(content.agenda, settings.today).map(({ day }) => day.slice(0, 4)))].map(
      (year) => ({ href: pastEventsPath(year), label: `Rendez-vous passés en ${year}` }),
    ),
  },
  ...pageLinks(content.mooc, moocPath),
  ...pageLinks(content.fasts, fastPath),
];

const news: readonly PlanLink[] = [
  places.news,
  places.newsletters,
  places.newsFeed,
  places.newslettersFeed,
  places.offersFeed,
  places.calendar,
];

const documentation = ({ docs }: Site): PlanLink[] =>
  docs.docs.length === 0
    ? []
    : [
        { ...places.documentation, label: 'Accueil de la documentation' },
        ...docs.menu.flatMap(({ items }) =>
          items.flatMap(({ href, path, title }) =>
            href === undefined || path === undefined || href === places.documentation.href
              ? []
              : [{ href, label: title }],
          ),
        ),
      ];

const openData: readonly PlanLink[] = [places.openData, places.toolsApi];

const about = ({ content }: Site): PlanLink[] => [
  places.search,
  places.contact,
  accessibilityPlace(content.pages),
  places.legalNotice,
  places.privacy,
];
