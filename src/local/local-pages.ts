import { isSameOrigin } from '../http/same-origin.ts';
import type { Handler } from './handler.ts';
import { chooseDay, moveTo } from './pages/day.ts';
import { homePage } from './pages/home.ts';
import { html } from './pages/html.ts';
import { jobPage, jobsPage, runJob } from './pages/jobs.ts';
import { localResponse, type LocalPage } from './pages/layout.ts';
import { mailPage, mailsPage } from './pages/mails.ts';
import { messagesPage } from './pages/messages.ts';
import { approve, proposalPage, proposalsPage } from './pages/proposals.ts';
import { publicationPage, publicationPath } from './pages/publications.ts';
import { seeOther } from './pages/see-other.ts';
import type { Shown } from './pages/shown.ts';

type Answer = Response | LocalPage | undefined;

/** The pages under `/local/`, which exist on this machine only. */
export function localPages(shown: Shown): Handler {
  return async (request) => {
    const { pathname } = new URL(request.url);
    const [root, section = '', name, ...more] = pathname.split('/').filter((part) => part !== '');
    if (root !== 'local' || more.length > 0) return undefined;
    const answer = await (request.method === 'POST'
      ? change(section, name, request, shown)
      : show(section, name, shown));
    if (answer === undefined || answer instanceof Response) return answer;
    return localResponse(answer, pathname, shown.setDay.day());
  };
}

async function show(section: string, name: string | undefined, shown: Shown): Promise<Answer> {
  if (section === '') return homePage(shown);
  if (section === 'mails') return name === undefined ? mailsPage(shown.mails) : mailPage(shown.mails, name);
  if (section === 'propositions')
    return name === undefined ? proposalsPage(shown) : proposalPage(shown, Number(name));
  if (section === 'taches') return name === undefined ? jobsPage(shown) : jobPage(shown, name);
  if (section === 'messages' && name === undefined) return messagesPage(shown.messages);
  const publication = section === 'publications' ? shown.publications.find(Number(name)) : undefined;
  return publication && publicationPage(publication);
}

async function change(
  section: string,
  name: string | undefined,
  request: Request,
  shown: Shown,
): Promise<Answer> {
  if (!isSameOrigin(request, shown.siteUrl)) return elsewhere;
  if (section === 'propositions') return approve(shown, Number(name));
  if (section === 'taches' && name !== undefined) return runJob(shown, name);
  if (section === 'jour') return name === undefined ? chooseDay(request, shown) : moveTo(undefined, shown);
  if (section === 'publications' && name === undefined)
    return seeOther(publicationPath(shown.publications.start({ kind: 'again' })));
  return undefined;
}

const elsewhere: LocalPage = {
  title: 'Refusé',
  content: html`<p class="alert">Cette demande ne vient pas de la plateforme.</p>`,
  status: 403,
};
