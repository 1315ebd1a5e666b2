import type { Settings } from '../adapters/env.ts';
import { addDays } from '../domain/calendar.ts';
import { privateFolders } from './sitemap/private-folders.ts';

/** `robots.txt` (RFC 9309): robots stay away from what is private, and from the whole of a preview. */
export const robotsFile = ({ searchable, siteUrl }: Pick<Settings, 'searchable' | 'siteUrl'>): string =>
  searchable
    ? [
        'User-agent: *',
        ...privateFolders.map((folder) => `Disallow: ${folder}`),
        '',
        `Sitemap: ${siteUrl}/sitemap.xml`,
        '',
      ].join('\n')
    : 'User-agent: *\nDisallow: /\n';

const daysOfYear = 365;

/** `/.well-known/security.txt` (RFC 9116), for a year from the build's day on. */
export const securityFile = ({
  contactEmail,
  siteUrl,
  today,
}: Pick<Settings, 'contactEmail' | 'siteUrl' | 'today'>): string =>
  [
    `Contact: mailto:${contactEmail}`,
    `Contact: ${siteUrl}/contact/`,
    `Expires: ${addDays(today, daysOfYear - 1)}T00:00:00Z`,
    'Preferred-Languages: fr, en',
    `Canonical: ${siteUrl}/.well-known/security.txt`,
    '',
  ].join('\n');

/** `/humans.txt`: who is behind the site, and what it is made with. */
export const humansFile = ({
  contactEmail,
  siteName,
  siteUrl,
  today,
}: Pick<Settings, 'contactEmail' | 'siteName' | 'siteUrl' | 'today'>): string =>
  [
    '/* COMMUNAUTÉ */',
    `Nom : ${siteName}`,
    `Membres : ${siteUrl}/communaute/annuaire/`,
    `Contact : ${contactEmail}`,
    '',
    '/* SITE */',
    `Construit le : ${today}`,
    'Langue : français',
    'Contenus : fichiers Markdown, un par membre, par startup, par page',
    'Logiciel : Secrétariat, libre, sous licence MIT',
    'Normes : HTML, CSS, RGAA et WCAG, Atom, iCalendar, OpenAPI, JSON Schema, RFC 9116',
    'Outils : Astro, TypeScript, système de design de l’État (composants), Pagefind, Decap CMS',
    '',
  ].join('\n');
