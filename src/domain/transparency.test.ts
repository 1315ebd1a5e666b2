import { expect, it } from 'vitest';
import { aStartup } from '../../test/builders.ts';
import { commitmentNames, commitmentsOf } from './transparency.ts';

const states = (given: object) =>
  Object.fromEntries(commitmentsOf(aStartup(given)).map(({ name, state }) => [name, state]));

it('tells every commitment, published or not', () => {
  expect(states({})).toEqual(Object.fromEntries(commitmentNames.map((name) => [name, 'missing'])));
});

it('tells what is there to read from what is only said to be done', () => {
  expect(
    states({
      repository: 'https://forge.example/x',
      stats: true,
      budget_url: '',
      accessibility_status: 'non conforme',
      analyse_risques: true,
      analyse_risques_url: 'https://x.example/risques',
      mon_service_securise: true,
    }),
  ).toMatchObject({
    source: 'published',
    statistics: 'done',
    budget: 'missing',
    accessibility: 'published',
    risks: 'published',
    securise: 'done',
  });
});
