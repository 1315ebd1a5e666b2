import postcss from 'postcss';
import { expect, it } from 'vitest';
import { darkByPreference } from './dark-by-preference.ts';

const styled = (css: string): string => postcss([darkByPreference()]).process(css, { from: undefined }).css;
const oneLine = (css: string): string => css.replace(/\s+/g, ' ').trim();

it('gives what is for the dark theme to whoever prefers dark colours', () => {
  expect(oneLine(styled(':root[data-fr-theme=dark]{--grey:#000}'))).toBe(
    '@media (prefers-color-scheme: dark){:root:not([data-fr-theme=light]){--grey:#000}}',
  );
});

it('keeps a rule for those of its selectors that are for every theme', () => {
  const css = styled('.logo,[data-fr-theme="dark"] .logo{color:red}');
  expect(oneLine(css)).toBe(
    '.logo{color:red}@media (prefers-color-scheme: dark){:root:not([data-fr-theme=light]) .logo{color:red}}',
  );
});

it('stays within the condition that a rule stands in, and leaves the others alone', () => {
  const css = styled('@media (min-width:62em){:root[data-fr-theme=dark] a{color:red}}p{color:blue}');
  expect(oneLine(css)).toBe(
    '@media (min-width:62em){@media (prefers-color-scheme: dark){:root:not([data-fr-theme=light]) a{color:red}}}p{color:blue}',
  );
});
