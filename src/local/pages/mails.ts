import { readOutbox } from '../../adapters/outbox/outbox-mailer.ts';
import { shortMoment } from '../../texts/moments.ts';
import { html, table } from './html.ts';
import type { LocalPage } from './layout.ts';

/** The mails that the platform kept instead of sending them, newest first. */
export async function mailsPage(folder: string): Promise<LocalPage> {
  const rows = (await readOutbox(folder)).map(({ id, to, subject, at }) => [
    html`<a href="/local/mails/${id}">${subject}</a>`,
    to,
    shortMoment(at),
  ]);
  const content = table(['Objet', 'À', 'Le'], rows, 'Aucun courriel n’est encore parti.');
  return { title: 'Courriels', content };
}

/** One mail, as its reader sees it and as plain text; undefined for an unknown one. */
export async function mailPage(folder: string, id: string): Promise<LocalPage | undefined> {
  const mail = (await readOutbox(folder)).find((held) => held.id === id);
  if (!mail) return undefined;
  const content = html`<p>À ${mail.to}, le ${shortMoment(mail.at)}</p>
    <iframe
      title="Le courriel"
      sandbox="allow-top-navigation-by-user-activation"
      srcdoc="${mail.html}"
    ></iframe>
    <h2>En texte</h2>
    <pre class="message" tabindex="0">${mail.text}</pre>`;
  return { title: mail.subject, content };
}
