import { expect, it } from 'vitest';
import { anEntry, authorEntry } from '../../test/builders.ts';
import { toDay } from '../schema/day.ts';
import { referentSchema } from '../schema/referent.ts';
import { referentProblems } from './referent-problems.ts';

const today = toDay('2026-11-20');
const authors = [
  authorEntry('presente'),
  authorEntry('partie', { missions: [{ start: '2024-01-01', end: '2025-01-01', status: 'admin' }] }),
  authorEntry('bientot', { missions: [{ start: '2027-01-01', status: 'admin' }] }),
];
const found = (given: object) =>
  referentProblems(
    { referents: [anEntry('sujet', referentSchema.parse({ title: 'Sujet', ...given }))], authors },
    today,
  ).map(({ field, found: value, severity }) => [field, value, severity]);

it('warns of a referent who has left', () => {
  expect(found({ members: ['presente', 'partie'] })).toEqual([['members', 'partie', 'warning']]);
});

it('warns of a file that sends the reader to nobody', () => {
  expect(found({})).toEqual([['members', '', 'warning']]);
  expect(found({ members: ['bientot'] })).toEqual([['members', '', 'warning']]);
  expect(found({ contact: 'aide@communs.example' })).toEqual([]);
});

it('warns of a file for a startup and an incubator at once', () => {
  expect(found({ members: ['presente'], startup: 'eau-claire', incubator: 'atelier' })).toEqual([
    ['incubator', 'atelier', 'warning'],
  ]);
});
