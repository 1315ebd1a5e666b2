import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Settings } from '../adapters/env.ts';
import { readBuildReport, reportLines } from './build-report.ts';

/**
 * Around the build: prints what the content check found, and makes the build fail on an error when `STRICT` is set;
 * in `npm run dev`, a change of the content reloads the pages.
 */
export const buildIntegration = ({ contentDir, docsDir, strict }: Settings): AstroIntegration => ({
  name: 'secretariat',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.watcher.add([contentDir, docsDir]);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(contentDir) && !path.startsWith(docsDir)) return;
        for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
    },
    'astro:build:done': async ({ dir, logger }) => {
      const report = readBuildReport(
        await readFile(fileURLToPath(new URL('build-report.json', dir)), 'utf8'),
      );
      for (const line of reportLines(report)) logger.warn(line);
      const errors = report.problems.filter(({ severity }) => severity === 'error').length;
      if (strict && errors > 0)
        throw new Error(
          `STRICT=1: the content has ${errors} error(s), listed above and in build-report.json.`,
        );
    },
  },
});
