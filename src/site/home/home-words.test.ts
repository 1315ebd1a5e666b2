import { expect, it } from 'vitest';
import { anEntry } from '../../../test/builders.ts';
import type { Page } from '../../schema/page.ts';
import { defaultLead } from '../../texts/section-leads.ts';
import { homeWords } from './home-words.ts';

const page = (id: string, body: string) => ({
  ...anEntry<Page>(id, { title: 'Bienvenue', redirect_from: [] }),
  body,
});
const wordsOf = (...pages: ReturnType<typeof page>[]) => homeWords({ pages }, 'Les Communs');

it('are those of the content’s own page', () => {
  expect(wordsOf(page('contact', 'Écris.'), page('accueil', 'Nous **construisons**.'))).toEqual({
    title: 'Bienvenue',
    text: 'Nous **construisons**.',
    description: 'Nous construisons.',
  });
});

it('suit any community where there is no such page', () => {
  const any = { title: 'Les Communs', text: defaultLead, description: defaultLead };
  expect(wordsOf(page('contact', 'Écris.'))).toEqual(any);
  expect(wordsOf(page('accueil', ' \n'))).toEqual({ ...any, title: 'Bienvenue' });
});
