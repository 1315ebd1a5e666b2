import { readMessages } from '../../adapters/outbox/outbox-chat.ts';
import { readOutbox } from '../../adapters/outbox/outbox-mailer.ts';
import { parisDay } from '../../domain/paris-time.ts';
import type { Proposal } from '../../ports.ts';
import { count } from '../../texts/counts.ts';
import { longDay } from '../../texts/days.ts';
import { html, nothing, type Markup } from './html.ts';
import type { LocalPage } from './layout.ts';
import { publicationPath, publishAgain } from './publications.ts';
import type { Shown } from './shown.ts';

/** Where the platform stands: the site, what waits for an approval, what would have left today. */
export async function homePage(shown: Shown): Promise<LocalPage> {
  const { contents, clock, jobs, mails, messages, served } = shown;
  const waiting = await contents.proposals('open');
  const ofToday = (sent: readonly { readonly at: string }[]): number =>
    sent.filter(({ at }) => parisDay(new Date(at)) === clock.today()).length;
  const sentMails = ofToday(await readOutbox(mails));
  const sentMessages = ofToday(await readMessages(messages));
  const content = html`<p>
      Un secrétariat entier, sur cette machine seulement : rien n’en sort. Pour tout effacer, arrête-le et
      supprime son dossier.
    </p>
    ${publicationState(shown)}
    <ul>
      <li><a href="/">Le site</a>, construit pour le ${longDay(served().day)}</li>
      <li><a href="/local/propositions">${waitingWords(waiting)}</a>${titles(waiting)}</li>
      <li><a href="/local/mails">${count(sentMails, 'courriel')} aujourd’hui</a></li>
      <li><a href="/local/messages">${count(sentMessages, 'message')} d’équipe aujourd’hui</a></li>
      <li><a href="/local/taches">${count(jobs.all.length, 'tâche planifiée', 'tâches planifiées')}</a></li>
    </ul>`;
  return { title: 'Plateforme locale', content };
}

const waitingWords = (waiting: readonly Proposal[]): string =>
  waiting.length === 0
    ? 'Aucune proposition en attente'
    : `${count(waiting.length, 'proposition')} en attente`;

const titles = (waiting: readonly Proposal[]): Markup =>
  waiting.length === 0
    ? nothing
    : html`<ul>
        ${waiting.map(
          ({ number, title }) => html`<li><a href="/local/propositions/${number}">${title}</a></li>`,
        )}
      </ul>`;

/** The last publication, while it goes on or when it failed. */
function publicationState({ publications }: Shown): Markup {
  const latest = publications.latest();
  const state = latest?.progress.state() ?? 'done';
  if (latest === undefined || state === 'done') return nothing;
  const link = html`<a href="${publicationPath(latest)}">Voir la publication</a>`;
  if (state === 'running') return html`<p class="online">Le site se reconstruit. ${link}</p>`;
  return html`<div class="alert">
    <p>La dernière publication a échoué : l’ancien site reste en ligne. ${link}</p>
    ${publishAgain}
  </div>`;
}
