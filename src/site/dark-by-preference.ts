import type { Plugin } from 'postcss';

const dark = /(?::root)?\[data-fr-theme=["']?dark["']?\]/g;

/** What has the dark colours: every page, but for one that asks for the light ones by `data-fr-theme="light"`. */
const notLight = ':root:not([data-fr-theme=light])';

/**
 * Makes the design system's dark colours follow the visitor's system. The design system waits for a script to write the
 * theme into the page: without one there would be no dark colours, and with one a flash of light at each page.
 */
export const darkByPreference = (): Plugin => ({
  postcssPlugin: 'dark-by-preference',
  OnceExit(root, { atRule }) {
    root.walkRules((rule) => {
      const forDark = rule.selectors.filter((selector) => selector.search(dark) !== -1);
      if (forDark.length === 0) return;
      const followed = rule.clone({ selectors: forDark.map((selector) => selector.replace(dark, notLight)) });
      const media = atRule({ name: 'media', params: '(prefers-color-scheme: dark)' });
      media.append(followed);
      rule.parent?.insertAfter(rule, media);
      const others = rule.selectors.filter((selector) => !forDark.includes(selector));
      if (others.length === 0) rule.remove();
      else rule.selectors = others;
    });
  },
});
