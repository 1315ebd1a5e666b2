import type { AstroUserConfig } from 'astro';
import config from '../../astro.config.mjs';
import { waitForContent } from './wait-for-content.ts';

/** The project's own build, which waits for the content. */
export default {
  ...config,
  integrations: [...(config.integrations ?? []), waitForContent()],
} satisfies AstroUserConfig;
