import type { Settings } from '../../adapters/env.ts';
import { jsonForScript } from '../json-for-script.ts';

/** The site as search engines read it: schema.org's WebSite, with its search, and Organization. */
export const homeData = ({
  contactEmail,
  siteName,
  siteUrl,
}: Pick<Settings, 'contactEmail' | 'siteName' | 'siteUrl'>): string =>
  jsonForScript({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebSite',
        '@id': `${siteUrl}/#site`,
        url: `${siteUrl}/`,
        name: siteName,
        inLanguage: 'fr',
        publisher: { '@id': `${siteUrl}/#communaute` },
        potentialAction: {
          '@type': 'SearchAction',
          target: { '@type': 'EntryPoint', urlTemplate: `${siteUrl}/recherche/?q={search_term_string}` },
          'query-input': 'required name=search_term_string',
        },
      },
      {
        '@type': 'Organization',
        '@id': `${siteUrl}/#communaute`,
        name: siteName,
        url: `${siteUrl}/`,
        contactPoint: { '@type': 'ContactPoint', email: contactEmail, availableLanguage: 'fr' },
      },
    ],
  });
