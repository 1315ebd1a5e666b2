import { jsonForScript } from './json-for-script.ts';

/** What the home page says of the whole site. */
export interface HomeFacts {
  readonly siteName: string;
  readonly siteUrl: string;
  readonly description: string;
  /** Path of the community's sign on the site. */
  readonly sign: string;
  readonly email: string;
}

/**
 * A site and who makes it, as search engines read them: schema.org's WebSite, which is searched by the directory, and
 * Organization, in JSON that a page may hold in a `script`.
 */
export function homeData({ siteName, siteUrl, description, sign, email }: HomeFacts): string {
  const address = `${siteUrl}/`;
  const organisation = `${address}#organisation`;
  return jsonForScript({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebSite',
        '@id': `${address}#site`,
        name: siteName,
        url: address,
        description,
        inLanguage: 'fr',
        publisher: { '@id': organisation },
        potentialAction: {
          '@type': 'SearchAction',
          target: {
            '@type': 'EntryPoint',
            urlTemplate: `${siteUrl}/communaute/annuaire/?q={search_term_string}`,
          },
          'query-input': 'required name=search_term_string',
        },
      },
      {
        '@type': 'Organization',
        '@id': organisation,
        name: siteName,
        url: address,
        logo: new URL(sign, address).href,
        contactPoint: { '@type': 'ContactPoint', email, availableLanguage: 'fr' },
      },
    ],
  });
}
