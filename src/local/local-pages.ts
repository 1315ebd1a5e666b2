import type { Contents } from '../ports.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import type { Handler } from './handler.ts';
import { html, localPage } from './pages/html.ts';
import { mailPage, mailsPage } from './pages/mails.ts';
import { proposalPage, proposalsPage } from './pages/proposals.ts';

interface Shown {
  readonly contents: Contents;
  /** Folder of the mails that were kept. */
  readonly outbox: string;
  /** Publishes what was merged. */
  readonly publish: () => Promise<void>;
  readonly siteUrl: string;
}

/** The pages under `/local/`, which exist on this machine only: mails, and proposals with a button to approve. */
export function localPages({ contents, outbox, publish, siteUrl }: Shown): Handler {
  return async (request) => {
    const [root, section, name] = new URL(request.url).pathname.split('/').filter((part) => part !== '');
    if (root !== 'local') return undefined;
    if (section === undefined)
      return new Response(null, { status: 302, headers: { Location: '/local/mails' } });
    if (section === 'mails') return name === undefined ? mailsPage(outbox) : mailPage(outbox, name);
    if (section !== 'propositions') return undefined;
    if (name === undefined) return proposalsPage(contents);
    if (request.method !== 'POST') return proposalPage(contents, Number(name));
    if (!isSameOrigin(request, siteUrl))
      return localPage('Refusé', html`<p>Cette demande ne vient pas de la plateforme.</p>`, 403);
    return approve(Number(name), contents, publish);
  };
}

async function approve(
  number: number,
  contents: Contents,
  publish: () => Promise<void>,
): Promise<Response | undefined> {
  const outcome = await contents.merge(number, 'plateforme locale');
  if (outcome === 'unknown') return undefined;
  if (outcome === 'conflict' || outcome === 'closed') {
    const reason = outcome === 'conflict' ? 'elle contredit un changement publié depuis' : 'elle est fermée';
    return localPage('Pas publiée', html`<p>La proposition n’est pas publiée : ${reason}.</p>`, 409);
  }
  await publish();
  return new Response(null, { status: 303, headers: { Location: `/local/propositions/${number}` } });
}
