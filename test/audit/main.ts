import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveSite } from '../../src/local/serve-site.ts';
import { launchChromium } from '../browser/chromium.ts';
import { freePort } from '../free-port.ts';
import { build } from '../site/build-sites.ts';
import { examplesOf, pageTypes } from '../site/gates/page-types.ts';
import { auditPage } from './audit-page.ts';
import { askedOf, auditLines, tooLow, type Judged } from './judge.ts';

/** The beginnings of the pages that are meant, as in `-- communaute/annuaire`; all without any. */
const { values, positionals: meant } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});

await mkdir('.astro', { recursive: true });
const folder = await mkdtemp(resolve('.astro', 'audit-'));
try {
  console.error('Building the invented community…');
  await build({ TODAY: '2026-11-20', OUT_DIR: folder, SITE_URL: 'https://communs.example' });
  const judged = await judgeAll(folder);
  console.log(values.json ? JSON.stringify(judged, null, 2) : auditLines(judged).join('\n'));
  if (judged.some((one) => tooLow(one).length > 0)) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true });
}

/** The fullest page of each type, one after the other: two at once would slow each other. */
async function judgeAll(site: string): Promise<Judged[]> {
  const port = await freePort();
  const served = await serveSite({ folder: site, port: 0 });
  const browser = await launchChromium(`--remote-debugging-port=${port}`);
  const judged: Judged[] = [];
  try {
    for (const type of await pageTypes(site)) {
      const [page = ''] = examplesOf(type);
      if (meant.length > 0 && !meant.some((beginning) => page.startsWith(beginning))) continue;
      console.error(page);
      const path = page.replace(/(^|\/)index\.html$/, '$1');
      const asked = askedOf(type.route, await readFile(join(site, page), 'utf8'));
      judged.push({ route: type.route, page, asked, ...(await auditPage(`${served.url}/${path}`, port)) });
    }
  } finally {
    await browser.close();
    await served.close();
  }
  return judged;
}
