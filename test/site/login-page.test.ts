import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';

it('the login page says nothing of ProConnect unless it is set', async () => {
  const page = await readFile(join(inject('sites').invented, 'connexion', 'index.html'), 'utf8');
  expect(page).toContain('Recevoir un lien');
  expect(page).not.toContain('ProConnect');
});
