import { serveSite } from './src/local/serve-site.ts';
import { launchChromium } from './test/browser/chromium.ts';
const served = await serveSite({ folder: process.env.OUT ?? 'dist', port: 0 });
const browser = await launchChromium();
const [,, name, path, ...widths] = process.argv;
for (const spec of widths) {
  const [w, dark] = spec.split('d');
  const page = await browser.newPage({ viewport: { width: Number(w), height: 900 }, colorScheme: dark === undefined ? 'light' : 'dark' });
  let bytes = 0; const files: string[] = [];
  page.on('console', m => { console.log('console', m.type(), m.text()); });
  page.on('pageerror', e => { console.log('pageerror', e.message); });
  page.on('requestfinished', async r => { const s = await r.sizes(); bytes += s.responseBodySize; files.push(`${new URL(r.url()).pathname} ${s.responseBodySize}`); });
  await page.goto(served.url + path); await page.waitForTimeout(2500);
  await page.screenshot({ path: `/tmp/${name}-${spec}.png`, fullPage: true });
  console.log(spec, 'bytes', bytes, 'sideways', await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth));
  if (process.env.FILES) console.log(files.join('\n'));
  await page.close();
}
await browser.close(); await served.close();
