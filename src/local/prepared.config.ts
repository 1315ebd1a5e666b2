import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroUserConfig } from 'astro';
import { waitForContent } from './wait-for-content.ts';

const own = pathToFileURL(resolve('astro.config.mjs')).href;
const { default: config } = (await import(/* @vite-ignore */ own)) as { readonly default: AstroUserConfig };

/** The configuration of the current folder's project, whose build waits for the content. */
export default {
  ...config,
  integrations: [...(config.integrations ?? []), waitForContent()],
} satisfies AstroUserConfig;
