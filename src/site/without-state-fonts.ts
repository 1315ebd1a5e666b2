import type { Plugin } from 'postcss';

/**
 * Takes the Marianne and Spectral typefaces out of the design system's styles: only sites of the French State may
 * use them, and without the files browsers would use a copy installed on the visitor's machine.
 */
export const withoutStateFonts = (): Plugin => ({
  postcssPlugin: 'without-state-fonts',
  AtRule: {
    'font-face': (rule) => {
      rule.remove();
    },
  },
  Declaration: {
    'font-family': (declaration) => {
      declaration.value = declaration.value.replace(/\b(?:Marianne|Spectral)\s*,\s*/g, '');
    },
  },
});
