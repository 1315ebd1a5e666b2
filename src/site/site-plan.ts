import { pastEvents } from '../domain/agenda.ts';
import type { Entry } from '../schema/content.ts';
import type { Page } from '../schema/page.ts';
import type { Offers } from './offers.ts';
import { accessibilityLabel, isOwnPage, ownPagePath } from './own-pages.ts';
import {
  fastPath,
  formerOffersPath,
  incubatorPath,
  moocPath,
  offersOfDomainePath,
  pastEventsPath,
} from './paths.ts';
import type { Site } from './site.ts';

export interface PlanLink {
  readonly href: string;
  readonly label: string;
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
  { href: '/', label: 'Accueil' },
  { href: '/communaute/', label: 'Qui nous sommes' },
  { href: '/communaute/annuaire/', label: 'Annuaire des membres' },
  { href: '/communaute/animation/', label: 'Équipe d’animation' },
  { href: '/equipes/', label: 'Équipes' },
  {
    href: '/incubateurs/',
    label: 'Incubateurs',
    below: [...publicIncubators]
      .map(([id, { data }]) => ({ href: incubatorPath(id), label: data.title }))
      .sort((a, b) => a.label.localeCompare(b.label, 'fr')),
  },
  { href: '/organisations/', label: 'Organisations' },
  { href: '/stats/', label: 'Statistiques' },
  ...pageLinks(
    content.pages.filter(({ id }) => isOwnPage(id)),
    ownPagePath,
  ),
];

const startups: readonly PlanLink[] = [
  { href: '/startups/', label: 'Toutes les startups' },
  { href: '/startups/phases/', label: 'Les phases d’une startup' },
];

const participation = ({ content, settings }: Site, { byDomaine, byYear }: Offers): PlanLink[] => [
  {
    href: '/recrutement/',
    label: 'Offres de recrutement',
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
  { href: '/arrivee/', label: 'Arriver dans la communauté' },
  { href: '/compte/', label: 'Mon compte' },
  {
    href: '/agenda/',
    label: 'Agenda',
    below: [...new Set(pastEvents(content.agenda, settings.today).map(({ day }) => day.slice(0, 4)))].map(
      (year) => ({ href: pastEventsPath(year), label: `Rendez-vous passés en ${year}` }),
    ),
  },
  ...pageLinks(content.mooc, moocPath),
  ...pageLinks(content.fasts, fastPath),
];

const news: readonly PlanLink[] = [
  { href: '/actualites/', label: 'Actualités' },
  { href: '/infolettres/', label: 'Infolettres' },
  { href: '/actualites.xml', label: 'Flux des actualités (Atom)' },
  { href: '/infolettres.xml', label: 'Flux des infolettres (Atom)' },
  { href: '/jobs.xml', label: 'Flux des offres (Atom)' },
  { href: '/agenda.ics', label: 'Agenda (iCalendar)' },
];

const documentation = ({ docs }: Site): PlanLink[] =>
  docs.docs.length === 0
    ? []
    : [
        { href: '/doc/', label: 'Accueil de la documentation' },
        ...docs.menu.flatMap(({ items }) =>
          items.flatMap(({ href, path, title }) =>
            href === undefined || path === undefined || href === '/doc/' ? [] : [{ href, label: title }],
          ),
        ),
      ];

const openData: readonly PlanLink[] = [
  { href: '/api/', label: 'Données ouvertes' },
  { href: '/infra/', label: 'API des outils' },
];

const about = ({ content }: Site): PlanLink[] => [
  { href: '/recherche/', label: 'Recherche' },
  { href: '/contact/', label: 'Contact' },
  { href: '/accessibilite/', label: accessibilityLabel(content.pages) },
  { href: '/mentions-legales/', label: 'Mentions légales' },
  { href: '/donnees-personnelles/', label: 'Données personnelles' },
];
