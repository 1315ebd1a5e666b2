import { readFile, rm, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Settings } from '../../adapters/env.ts';
import { sitemapFiles } from './sitemap-files.ts';
import { readSitemapFacts } from './sitemap-facts.ts';
import { sitemapLinks } from './sitemap-links.ts';

/**
 * Writes the sitemap of the pages that the build made, whatever made them. What the content knows of them comes in a file
 * that the build writes beside, which is not published.
 */
export const sitemapIntegration = ({ siteUrl }: Pick<Settings, 'siteUrl'>): AstroIntegration => ({
  name: 'secretariat-sitemap',
  hooks: {
    'astro:build:done': async ({ assets, dir }) => {
      const factsFile = fileURLToPath(new URL('sitemap-facts.json', dir));
      const facts = readSitemapFacts(await readFile(factsFile, 'utf8'));
      const pages = [...assets.values()]
        .flat()
        .map((file) => relative(fileURLToPath(dir), fileURLToPath(file)))
        .filter((file) => file.endsWith('.html'));
      const links = sitemapLinks(pages, facts, siteUrl);
      for (const [name, text] of await sitemapFiles(links, siteUrl))
        await writeFile(fileURLToPath(new URL(name, dir)), text);
      await rm(factsFile);
    },
  },
});
