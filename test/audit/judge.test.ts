import { expect, it } from 'vitest';
import { askedOf, auditLines, tooLow, type Judged } from './judge.ts';

const perfect = { performance: 1, accessibility: 1, 'best-practices': 1, seo: 1 };
const judged = (given: Partial<Judged> = {}): Judged => ({
  route: 'index.astro',
  page: 'index.html',
  asked: askedOf('index.astro', '<head></head>'),
  scores: perfect,
  shortcomings: [],
  ...given,
});

it('asks a page for everything, one that search engines may not show not for them, the editor for access', () => {
  expect(askedOf('index.astro', '<head></head>')).toHaveLength(4);
  const hidden = '<meta name="robots" content="noindex">';
  expect(askedOf('compte/index.astro', hidden)).toEqual(['performance', 'accessibility', 'best-practices']);
  expect(askedOf('admin/index.astro', hidden)).toEqual(['accessibility']);
});

it('a score too low is told with what lowers it; one that nobody asked for decides nothing', () => {
  const slow = judged({
    page: 'slow.html',
    scores: { ...perfect, performance: 0.94, seo: 0.5 },
    asked: ['performance'],
    shortcomings: [
      { category: 'performance', text: 'first-contentful-paint' },
      { category: 'seo', text: 'is-crawlable' },
    ],
  });
  expect(tooLow(slow)).toEqual(['performance']);
  const lines = auditLines([judged(), slow]);
  expect(lines).toContain('| slow.html | 0.94 | (1.00) | (1.00) | (0.50) |');
  expect(lines).toContain('- slow.html, performance: first-contentful-paint');
  expect(lines.at(-1)).toBe('Below 0.95: slow.html, performance.');
  expect(auditLines([judged()]).at(-1)).toMatch(/^Every score asked for is at least 0.95/);
});
