import { expect, it } from 'vitest';
import { holdsWords } from './holds-words.ts';

const page = (title: string, excerpt: string) => ({ meta: { title }, excerpt });

it.each([
  ['vergers', [page('Carnet de verger', 'Un carnet.')], true],
  ['creneaux', [page('Rendez-vous', 'Un <mark>créneau</mark> libre.')], true],
  ['démarche', [page('Coaching', 'une <mark>demi-journée</mark>')], false],
  ['zut', [], false],
])('%s', (text, pages, held) => {
  expect(holdsWords(text, pages)).toBe(held);
});
