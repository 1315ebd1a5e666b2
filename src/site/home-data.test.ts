import { expect, it } from 'vitest';
import { homeData } from './home-data.ts';

it('says what the site is, how it is searched and who makes it', () => {
  const text = homeData({
    siteName: 'Les </script> Communs',
    siteUrl: 'https://communs.example',
    description: 'Une communauté.',
    sign: '/favicon.svg',
    email: 'contact@communs.example',
  });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({
    '@graph': [
      {
        '@type': 'WebSite',
        name: 'Les </script> Communs',
        url: 'https://communs.example/',
        publisher: { '@id': 'https://communs.example/#organisation' },
        potentialAction: {
          '@type': 'SearchAction',
          target: { urlTemplate: 'https://communs.example/communaute/annuaire/?q={search_term_string}' },
        },
      },
      {
        '@type': 'Organization',
        '@id': 'https://communs.example/#organisation',
        logo: 'https://communs.example/favicon.svg',
      },
    ],
  });
});
