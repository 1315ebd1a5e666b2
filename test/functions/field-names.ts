import { readdirSync, readFileSync } from 'node:fs';

const folders = ['src/schema', 'src/http', 'src/cms'];

/** Every name that a schema or a handler may read as a field: more than any form has. */
export const fieldNames: readonly string[] = [
  ...new Set(
    folders
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
          .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
      )
      .flatMap((text) => [...text.matchAll(/^ +'?([\w.-]+)'?: |fields\.(\w+)/gm)])
      .map(([, key, read]) => key ?? read ?? '')
      .filter((name) => name !== ''),
  ),
];
