import { expect, it } from 'vitest';
import { anEntry, aStartup, authorEntry } from '../../test/builders.ts';
import { collectionNames } from '../schema/collections.ts';
import { toDay } from '../schema/day.ts';
import { editRights, isNothing } from './edit-rights.ts';

const today = toDay('2026-11-20');
const mission = { start: '2026-01-01', end: '2026-12-31', startups: ['eau-claire', 'disparue'] };
const member = authorEntry('ondine', { missions: [mission] });
const circumstances = {
  today,
  authors: [member],
  startups: ['eau-claire', 'boussole'].map((id) => anEntry(id, aStartup({ title: `Titre de ${id}` }))),
  teams: [],
};
const actor = { id: 'ondine', author: member.data, isAdministrator: false, isAnimator: false };

it('a member edits her page and the published startups that she works on', () => {
  expect(editRights(actor, circumstances)).toEqual({
    page: { id: 'ondine', label: 'ondine' },
    startups: { entries: [{ id: 'eau-claire', label: 'Titre de eau-claire' }], mayApprove: true },
    collections: [],
  });
});

it('the animation team edits every collection, and approves what is nobody’s own', () => {
  const { collections } = editRights({ ...actor, isAnimator: true }, circumstances);
  expect(collections.map(({ name }) => name)).toEqual(collectionNames);
  const approved = collections.filter(({ mayApprove }) => mayApprove).map(({ name }) => name);
  expect(approved).toContain('posts');
  expect(approved).not.toContain('authors');
});

it('an administrator approves everything', () => {
  const { collections } = editRights({ ...actor, isAdministrator: true }, circumstances);
  expect(collections.every(({ mayApprove }) => mayApprove)).toBe(true);
});

it('after her last day a member edits nothing, whatever her role', () => {
  const rights = editRights(
    { ...actor, isAdministrator: true, isAnimator: true },
    { ...circumstances, today: toDay('2027-01-05') },
  );
  expect(isNothing(rights)).toBe(true);
});
