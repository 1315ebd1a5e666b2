import { once } from 'node:events';
import type { AstroIntegration } from 'astro';

/**
 * Makes a build stop where it has done all that needs no content, its bundles, until a line comes on its standard
 * input. Where the input ends without one, nobody waits for the build any more: it fails.
 */
export const waitForContent = (input: NodeJS.ReadStream = process.stdin): AstroIntegration => ({
  name: 'wait-for-content',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) => {
      setPrerenderer((rendering) => ({
        ...rendering,
        name: 'wait-for-content',
        async setup() {
          await rendering.setup?.();
          await lineOf(input);
        },
      }));
    },
  },
});

async function lineOf(input: NodeJS.ReadStream): Promise<void> {
  const [line] = (await Promise.race([once(input, 'data'), once(input, 'end').then(() => [])])) as unknown[];
  // What is paused no longer keeps the process alive.
  input.pause();
  if (line === undefined) throw new Error('The build was prepared, and nobody asked for it.');
}
