import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A small community: two members of one startup, and nobody who leaves. */
export const seedFiles: Readonly<Record<string, string>> = {
  '_authors/ondine.mistral.md':
    '---\nfullname: Ondine Mistral\nrole: Designer\ndomaine: Design\nmissions:\n  - start: 2026-01-01\n    status: admin\n    startups:\n      - eau-claire\n---\n',
  '_authors/lise.charme.md':
    '---\nfullname: Lise Charme\nrole: Designer\ndomaine: Design\nmissions:\n  - start: 2026-01-01\n    status: admin\n    startups:\n      - eau-claire\n---\n',
  '_startups/eau-claire.md':
    '---\ntitle: Eau claire\nmission: Boire.\nincubator: rivage\nphases:\n  - name: construction\n    start: 2026-01-01\n---\n',
  '_incubators/rivage.md': '---\ntitle: Rivage\n---\n',
};

/** Writes that community into a folder; the folder of its content. */
export async function writeSeed(folder: string): Promise<string> {
  const content = join(folder, 'content');
  for (const [path, text] of Object.entries(seedFiles)) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
  return content;
}
