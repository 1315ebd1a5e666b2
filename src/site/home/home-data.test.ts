import { expect, it } from 'vitest';
import { homeData } from './home-data.ts';

it('says what the site is, how it is searched and who makes it', () => {
  const text = homeData({
    siteName: 'Les </script> Communs',
    siteUrl: 'https://communs.example',
    contactEmail: 'contact@communs.example',
  });
  expect(text).not.toContain('<');
  const organisation = 'https://communs.example/#communaute';
  expect(JSON.parse(text)).toMatchObject({
    '@graph': [
      {
        '@type': 'WebSite',
        name: 'Les </script> Communs',
        publisher: { '@id': organisation },
        potentialAction: {
          '@type': 'SearchAction',
          target: { urlTemplate: 'https://communs.example/recherche/?q={search_term_string}' },
        },
      },
      { '@type': 'Organization', '@id': organisation, contactPoint: { email: 'contact@communs.example' } },
    ],
  });
});
