import { load } from 'cheerio';
import { answerByFunctions, loadFunctions } from '../../../src/local/run-functions.ts';
import { siteHandler } from '../../../src/local/serve-site.ts';
import { staticFiles } from '../../../src/local/static-files.ts';
import type { Reference } from './references.ts';

/** How a site answers an address, redirects followed. */
interface Answer {
  readonly status: number;
  /** The ids of a page; none of anything else. */
  readonly ids: ReadonlySet<string>;
}

const mostRedirects = 5;

/**
 * Tells what is wrong with an address of a built site, undefined when nothing is: its status, or an anchor that its page
 * does not have. Asks in this process what the local platform would serve; functions answer as far as their address and
 * method go, with the page that they fill.
 */
export async function siteAnswers(
  folder: string,
): Promise<(url: URL, method: Reference['method']) => Promise<string | undefined>> {
  const pages = staticFiles(folder);
  const functions = (await loadFunctions()).map((called) => ({
    ...called,
    run: async ({ url }: Request) => (await pages(new Request(url))) ?? new Response(),
  }));
  const handler = siteHandler({ folder, before: [answerByFunctions(functions)] });

  async function ask(address: string, method: Reference['method'], redirects = 0): Promise<Answer> {
    const response = await handler(new Request(address, { method }));
    const location = response.headers.get('location');
    if (location !== null && redirects < mostRedirects)
      return ask(new URL(location, address).href, method, redirects + 1);
    const isPage = response.ok && response.headers.get('content-type')?.startsWith('text/html');
    if (!isPage) await response.body?.cancel();
    return { status: response.status, ids: isPage ? idsOf(await response.text()) : new Set() };
  }

  const known = new Map<string, Promise<Answer>>();
  return async (url, method) => {
    const address = url.href.split('#')[0] ?? url.href;
    const answer = known.get(method + address) ?? ask(address, method);
    known.set(method + address, answer);
    const { status, ids } = await answer;
    if (status !== 200) return `answers ${status}`;
    const anchor = decodeURIComponent(url.hash.slice(1));
    // "#/collections/…" is read by the editor's script; no element has it as its id.
    if (url.pathname === '/admin/' && anchor.startsWith('/')) return undefined;
    return anchor === '' || ids.has(anchor) ? undefined : 'has no such anchor';
  };
}

function idsOf(html: string): Set<string> {
  const $ = load(html);
  return new Set(
    $('[id]')
      .toArray()
      .map((element) => $(element).attr('id') ?? ''),
  );
}
