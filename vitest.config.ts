import { defineConfig } from 'vitest/config';
import { ClosingLine } from './test/closing-line.ts';

export default defineConfig({
  test: {
    reporters: ['default', new ClosingLine()],
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.ts',
            'test/journeys/**/*.test.ts',
            'test/functions/**/*.test.ts',
            'test/house/**/*.test.ts',
            'test/audit/**/*.test.ts',
            'test/attacks/*.test.ts',
          ],
          setupFiles: ['test/no-stray-errors.ts'],
          // Properties play thousands of examples, on machines that do other things too.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'platform',
          include: [
            'test/contract/**/*.test.ts',
            'test/stories/**/*.test.ts',
            'test/attacks/platform/**/*.test.ts',
            'test/breaks/**/*.test.ts',
          ],
          setupFiles: ['test/no-stray-errors.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts', 'test/browser/**/*.test.ts', 'test/attacks/site/**/*.test.ts'],
          setupFiles: ['test/no-stray-errors.ts'],
          globalSetup: ['test/site/build-sites.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
