import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveSite, type ServedSite } from '../../src/local/serve-site.ts';

const sites = inject('sites');
const built = Object.entries<string>({ ...sites }).filter(([name]) => name !== 'faulty');

describe.each(built)('the former addresses of %s', (_name, folder) => {
  let served: ServedSite;
  beforeAll(async () => {
    served = await serveSite({ folder, port: 0 });
  });
  afterAll(() => served.close());

  it('move for good, and at once, to a page that is there', async () => {
    const rules = (await readFile(join(folder, '_redirects'), 'utf8'))
      .split('\n')
      .map((line) => line.split(' '))
      .filter(([from = '', , status]) => status === '301' && !/[*:]/.test(from));
    expect(rules.length).toBeGreaterThan(2);
    const faults: string[] = [];
    for (const [from = ''] of rules) {
      const response = await fetch(served.url + encodeURI(decodeURI(from)), { redirect: 'manual' });
      // A page that is there wins over a rule.
      if (response.status === 200) continue;
      const to = response.headers.get('location') ?? '';
      const page = await fetch(new URL(to, served.url), { redirect: 'manual' });
      if (response.status !== 301 || page.status !== 200)
        faults.push(`${from}: ${response.status}, ${to}: ${page.status}`);
    }
    expect(faults).toEqual([]);
  });
});
