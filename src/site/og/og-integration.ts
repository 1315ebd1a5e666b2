import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Settings } from '../../adapters/env.ts';
import { writeFileOnce } from '../../adapters/write-file-atomically.ts';
import { ogCard, type CardPart } from './og-card.ts';
import { ogPictures, ogSize } from './og-pictures.ts';

/** Changes when the way of drawing does, beside what is drawn. */
const drawing = 1;

/**
 * Draws the pictures that other sites show with links to ours. One that was drawn before is taken from Astro's cache, by
 * what it shows; the libraries that draw are loaded for a new one only.
 */
export function ogIntegration(settings: Pick<Settings, 'siteName'>): AstroIntegration {
  let cache: URL | undefined;
  return {
    name: 'secretariat-og',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = new URL('og/', config.cacheDir);
      },
      'astro:build:done': async ({ dir }) => {
        if (cache === undefined) throw new Error('Astro told no cache folder.');
        for (const picture of ogPictures(settings)) {
          const target = fileURLToPath(new URL(`.${picture.path}`, dir));
          await mkdir(dirname(target), { recursive: true });
          // Not copied: a kept file is its owner's alone, a published one is everybody's.
          await writeFile(target, await readFile(await drawn(ogCard(picture), cache)));
        }
      },
    },
  };
}

/** Path of the drawn card in the cache. */
async function drawn(card: CardPart, cache: URL): Promise<string> {
  const hash = createHash('sha256')
    .update(JSON.stringify([drawing, ogSize, card]))
    .digest('hex');
  const file = fileURLToPath(new URL(`${hash}.png`, cache));
  if (existsSync(file)) return file;
  const { drawCard } = await import('../../adapters/draw-card.ts');
  await writeFileOnce(file, await drawCard(card, ogSize));
  return file;
}
