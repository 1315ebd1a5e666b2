import { fileURLToPath } from 'node:url';
import { defineConfig, logHandlers } from 'astro/config';
import { readSettings } from './src/adapters/env.ts';
import { buildIntegration } from './src/site/build-integration.ts';
import { darkByPreference } from './src/site/dark-by-preference.ts';
import { leanEditor } from './src/site/lean-editor.ts';
import { sitemapIntegration } from './src/site/sitemap/sitemap-integration.ts';
import { withoutStateFonts } from './src/site/without-state-fonts.ts';

const settings = readSettings();
const brand = settings.stateBrand ? './src/site/brand/state.ts' : './src/site/brand/neutral.ts';

export default defineConfig({
  site: settings.siteUrl,
  outDir: settings.outDir,
  // /startups/<id>.html and /communaute/<id>/index.html, each as the predecessor's addresses were.
  build: { format: 'preserve', inlineStylesheets: 'never', concurrency: 8 },
  integrations: [buildIntegration(settings), sitemapIntegration(settings)],
  server: { port: settings.port },
  // Two lines a page, written one by one, take a twentieth of a build that somebody waits for.
  ...(settings.awaitsContent && { logger: logHandlers.node({ level: 'warn' }) }),
  devToolbar: { enabled: false },
  vite: {
    plugins: [leanEditor()],
    // The content security policy forbids inline scripts.
    build: { assetsInlineLimit: 0 },
    css: {
      postcss: { plugins: [darkByPreference(), ...(settings.stateBrand ? [] : [withoutStateFonts()])] },
    },
    resolve: { alias: { '#brand': fileURLToPath(new URL(brand, import.meta.url)) } },
  },
});
