import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import type { ContentFile } from '../../src/content/read-entry.ts';
import { collectionFolders } from '../../src/schema/collections.ts';
import { build } from './build-sites.ts';

const { faulty } = inject('sites');

describe('a build of a content with broken files', () => {
  it('leaves out the files that it cannot read, and no other page', () => {
    const page = (id: string) => existsSync(join(faulty, 'communaute', id, 'index.html'));
    expect({ firmin: page('firmin.tilleul'), barnabe: page('barnabe.houx') }).toEqual({
      firmin: false,
      barnabe: false,
    });
    expect({ ondine: page('ondine.mistral'), celestine: page('celestine.orme') }).toEqual({
      ondine: true,
      celestine: true,
    });
    expect(existsSync(join(faulty, 'startups', 'eau-claire.html'))).toBe(true);
  });

  it('says what is not there yet', async () => {
    const textOf = (path: string) => readFile(join(faulty, path, 'index.html'), 'utf8');
    expect(await textOf('agenda')).toContain('Aucun rendez-vous annoncé pour l’instant.');
    expect(await textOf('agenda/mois/2026-11')).toContain('Aucun rendez-vous en novembre 2026.');
    expect(await textOf('actualites')).toContain('Aucune actualité pour l’instant.');
    expect(await textOf('infolettres')).toContain('Aucune infolettre pour l’instant.');
  });

  it('writes the report of the check', async () => {
    const report: unknown = JSON.parse(await readFile(join(faulty, 'build-report.json'), 'utf8'));
    expect(report).toMatchObject({
      leftOut: ['_authors/barnabe.houx.md', '_authors/firmin.tilleul.md'],
      problems: [
        { path: '_authors/barnabe.houx.md', line: 7, field: 'missions.0.end', found: '2026-04-31' },
        { path: '_authors/celestine.orme.md', line: 4, field: 'domaine', found: 'Jonglage' },
        { path: '_authors/celestine.orme.md', line: 7, field: 'missions.0.end', found: '2026-01-01' },
        {
          path: '_authors/celestine.orme.md',
          line: 10,
          field: 'missions.0.startups.0',
          found: 'introuvable',
        },
        { path: '_authors/firmin.tilleul.md' },
      ],
    });
  });

  it('publishes the files of every collection as they are written, also those that it leaves out', async () => {
    for (const [name, folder] of Object.entries(collectionFolders)) {
      const files = JSON.parse(
        await readFile(join(faulty, 'contenu', `${folder.slice(1)}.json`), 'utf8'),
      ) as ContentFile[];
      const content = 'test/site/faulty-content';
      const written = existsSync(join(content, folder)) ? await readdir(join(content, folder)) : [];
      expect([name, files.map(({ path }) => path)]).toEqual([
        name,
        written.map((file) => `${folder}/${file}`).sort(),
      ]);
      for (const { path, text } of files) expect(text).toBe(await readFile(join(content, path), 'utf8'));
    }
  });

  it('shows the pictures of the content, and nothing else that lies beside them', async () => {
    expect(await readdir(join(faulty, 'media'))).toEqual(['puits.png']);
    const [shown, held] = await Promise.all([
      readFile(join(faulty, 'media/puits.png')),
      readFile('test/site/faulty-content/_media/puits.png'),
    ]);
    expect(shown.equals(held)).toBe(true);
  });

  it('shows no script of a bio, no address that runs one, no image from elsewhere', async () => {
    const html = await readFile(join(faulty, 'communaute', 'ondine.mistral', 'index.html'), 'utf8');
    const [, main = ''] = html.split('<main');
    expect(main).toContain('autre');
    expect(main).not.toMatch(/<script|<img|javascript:alert\(3\)|onclick|onerror/);
    expect(main).not.toMatch(/href="javascript/);
  });

  it('fails when it has to be strict, and prints the report', async () => {
    const outcome = build({
      TODAY: '2026-11-20',
      CONTENT_DIR: 'test/site/faulty-content',
      OUT_DIR: join(faulty, '..', 'strict'),
      STRICT: '1',
    });
    await expect(outcome).rejects.toThrow();
    const output = await outcome.catch((error: unknown) => error as { stdout: string; stderr: string });
    expect(output).toMatchObject({ code: 1 });
    expect(JSON.stringify(output)).toContain('_authors/barnabe.houx.md:7');
  });
});
