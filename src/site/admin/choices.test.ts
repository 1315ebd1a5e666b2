import { List } from 'immutable';
import { expect, it } from 'vitest';
import type { SelectField } from '../../cms/decap-config.ts';
import { choicesOf } from './choices.ts';

const field: SelectField = {
  name: 'teams',
  label: 'Équipes',
  required: false,
  widget: 'select',
  multiple: true,
  options: [
    { label: 'Animation', value: '/teams/animation' },
    { label: 'Coaching', value: '/teams/coaching' },
  ],
  former: [{ label: 'Pérennisé', value: 'success' }],
};

it('shows what is chosen with its title, in the order of the file', () => {
  const { chosen } = choicesOf(field, List(['/teams/coaching', '/teams/animation']));
  expect(chosen.map(({ label }) => label)).toEqual(['Coaching', 'Animation']);
});

it('keeps each value as the file writes it: without its folder, with a space, former, unknown', () => {
  const held = ['animation', '/teams/coaching ', 'success', 'disparue'];
  const { chosen, options } = choicesOf(field, List(held));
  expect(chosen.map(({ value }) => value)).toEqual(held);
  expect(chosen.map(({ label }) => label)).toEqual(['Animation', 'Coaching', 'Pérennisé', 'disparue']);
  expect(options).toHaveLength(2);
});

it('takes a lone value for a list of one, and nothing for an empty one', () => {
  expect(choicesOf(field, '/teams/animation').chosen).toHaveLength(1);
  for (const empty of [undefined, null, '', List(), List([null, ''])])
    expect(choicesOf(field, empty).chosen).toEqual([]);
});
