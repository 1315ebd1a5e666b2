import { v3Types } from '../../api/v3/openapi.ts';
import type { Day } from '../../schema/day.ts';

interface Facts {
  readonly siteName: string;
  readonly siteUrl: string;
  readonly today: Day;
  /** First day of the first mission; undefined without a mission. */
  readonly firstDay: Day | undefined;
}

/** The page's `Dataset` of schema.org; no licence, as long as the community states none. */
export const dataset = ({ siteName, siteUrl, today, firstDay }: Facts): object => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  name: `Données ouvertes de ${siteName}`,
  description:
    'Membres, missions, startups, incubateurs, organisations, équipes et offres d’une communauté de service public, avec son effectif mois par mois.',
  url: `${siteUrl}/api/`,
  inLanguage: 'fr',
  isAccessibleForFree: true,
  version: 'v3',
  dateModified: today,
  ...(firstDay !== undefined && { temporalCoverage: `${firstDay}/..` }),
  creator: { '@type': 'Organization', name: siteName, url: siteUrl },
  distribution: [...v3Types].map(([path, type]) => ({
    '@type': 'DataDownload',
    name: path,
    contentUrl: `${siteUrl}/api/v3/${path}`,
    encodingFormat: type,
  })),
});

/** JSON for a script element: no text in it can close the element. */
export const scriptJson = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c');
