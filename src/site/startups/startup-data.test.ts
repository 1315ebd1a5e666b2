import { expect, it } from 'vitest';
import { aStartup } from '../../../test/builders.ts';
import { startupData, type StartupFacts } from './startup-data.ts';

const facts: StartupFacts = {
  address: 'https://communs.example/startups/x',
  incubators: [{ name: 'Rivage', url: 'https://communs.example/incubateurs/rivage' }],
  sponsors: [],
  audiences: ['Particuliers'],
};
const dataOf = (given: object) => {
  const data = startupData(aStartup(given), facts);
  return data === undefined ? undefined : (JSON.parse(data) as unknown);
};

it('describes the public service, without what is not known', () => {
  expect(dataOf({ link: 'https://x.example' })).toEqual({
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: 'Mille-Feuilles',
    description: 'Remplir une seule fois.',
    url: 'https://x.example',
    mainEntityOfPage: facts.address,
    serviceOperator: [
      {
        '@type': 'GovernmentOrganization',
        name: 'Rivage',
        url: 'https://communs.example/incubateurs/rivage',
      },
    ],
    audience: [{ '@type': 'Audience', audienceType: 'Particuliers' }],
    availableChannel: {
      '@type': 'ServiceChannel',
      serviceUrl: 'https://x.example',
      availableLanguage: 'fr',
    },
    areaServed: { '@type': 'Country', name: 'France' },
  });
});

it('says nothing of what is not built yet, or was stopped', () => {
  for (const name of ['investigation', 'abandon'])
    expect(dataOf({ phases: [{ name, start: '2025-01-01' }] })).toBeUndefined();
  expect(dataOf({ phases: [] })).toBeUndefined();
});

it('cannot close the script that holds it, nor lead to a script', () => {
  const data = startupData(aStartup({ title: '</script><b>', link: 'javascript:alert(1)' }), facts) ?? '';
  expect(data).not.toContain('<');
  expect(JSON.parse(data)).toMatchObject({ name: '</script><b>', url: facts.address });
});
