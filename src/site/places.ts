/** A link to a page or a file of the site. */
export interface PlaceLink {
  readonly href: string;
  readonly label: string;
}

/** What every site has, by what it is: where it stands, and its name in the menu, the footer and the plan. */
export const places = {
  home: { href: '/', label: 'Accueil' },
  community: { href: '/communaute/', label: 'Qui nous sommes' },
  directory: { href: '/communaute/annuaire/', label: 'Annuaire' },
  animation: { href: '/communaute/animation/', label: 'Équipe d’animation' },
  teams: { href: '/equipes/', label: 'Équipes' },
  incubators: { href: '/incubateurs/', label: 'Incubateurs' },
  organisations: { href: '/organisations/', label: 'Organisations' },
  figures: { href: '/stats/', label: 'Statistiques' },
  startups: { href: '/startups/', label: 'Startups' },
  phases: { href: '/startups/phases/', label: 'Phases d’une startup' },
  offers: { href: '/recrutement/', label: 'Recrutement' },
  arrival: { href: '/arrivee/', label: 'Arriver dans la communauté' },
  account: { href: '/compte/', label: 'Mon compte' },
  agenda: { href: '/agenda/', label: 'Agenda' },
  documentation: { href: '/doc/', label: 'Documentation' },
  news: { href: '/actualites/', label: 'Actualités' },
  newsletters: { href: '/infolettres/', label: 'Infolettres' },
  newsFeed: { href: '/actualites.xml', label: 'Flux des actualités (Atom)' },
  newslettersFeed: { href: '/infolettres.xml', label: 'Flux des infolettres (Atom)' },
  offersFeed: { href: '/jobs.xml', label: 'Flux des offres (Atom)' },
  calendar: { href: '/agenda.ics', label: 'Agenda (iCalendar)' },
  openData: { href: '/api/', label: 'Données ouvertes' },
  toolsApi: { href: '/infra/', label: 'API des outils' },
  search: { href: '/recherche/', label: 'Recherche' },
  plan: { href: '/plan-du-site/', label: 'Plan du site' },
  contact: { href: '/contact/', label: 'Contact' },
  legalNotice: { href: '/mentions-legales/', label: 'Mentions légales' },
  privacy: { href: '/donnees-personnelles/', label: 'Données personnelles' },
} as const satisfies Readonly<Record<string, PlaceLink>>;
