import { readOutbox } from '../../adapters/outbox/outbox-mailer.ts';
import { html, localPage } from './html.ts';

/** The mails that the platform kept instead of sending them, newest first. */
export async function mailsPage(folder: string): Promise<Response> {
  const mails = await readOutbox(folder);
  const rows = mails.map(
    ({ id, to, subject, at }) =>
      html`<tr>
        <td><a href="/local/mails/${id}">${subject}</a></td>
        <td>${to}</td>
        <td>${at}</td>
      </tr>`,
  );
  return localPage(
    'Courriels',
    mails.length === 0
      ? html`<p>Aucun courriel n’est encore parti.</p>`
      : html`<table>
          <thead>
            <tr>
              <th>Objet</th>
              <th>À</th>
              <th>Le</th>
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>`,
  );
}

/** One mail, as its reader sees it and as plain text; undefined for an unknown one. */
export async function mailPage(folder: string, id: string): Promise<Response | undefined> {
  const mail = (await readOutbox(folder)).find((held) => held.id === id);
  if (!mail) return undefined;
  return localPage(
    mail.subject,
    html`<p>À ${mail.to}, le ${mail.at}</p>
      <iframe
        title="Le courriel"
        sandbox="allow-top-navigation-by-user-activation"
        srcdoc="${mail.html}"
      ></iframe>
      <h2>En texte</h2>
      <pre>${mail.text}</pre>`,
  );
}
