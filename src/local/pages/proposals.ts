import type { Contents, FileDiff, Proposal } from '../../ports.ts';
import { html, localPage, type Markup } from './html.ts';

const states: Record<Proposal['state'], string> = {
  open: 'en attente',
  merged: 'approuvée',
  closed: 'fermée',
};

/** Proposals in every state, those that wait first. */
async function allProposals(contents: Contents): Promise<Proposal[]> {
  const groups = await Promise.all(
    (['open', 'merged', 'closed'] as const).map((state) => contents.proposals(state)),
  );
  return groups.flat();
}

/** The changes of the content that wait for an approval, and those that had one. */
export async function proposalsPage(contents: Contents): Promise<Response> {
  const rows = (await allProposals(contents)).map(
    ({ number, title, state }) =>
      html`<tr>
        <td><a href="/local/propositions/${number}">${title}</a></td>
        <td>${states[state]}</td>
      </tr>`,
  );
  return localPage(
    'Propositions',
    rows.length === 0
      ? html`<p>Aucune proposition pour l’instant.</p>`
      : html`<table>
          <thead>
            <tr>
              <th>Proposition</th>
              <th>État</th>
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>`,
  );
}

/** One proposal with what it changes, and a button to approve it; undefined for an unknown one. */
export async function proposalPage(contents: Contents, number: number): Promise<Response | undefined> {
  const proposal = (await allProposals(contents)).find((held) => held.number === number);
  if (!proposal) return undefined;
  const files = (await contents.diff(number)).map(fileMarkup);
  const approve =
    proposal.state === 'open'
      ? html`<form method="post"><button>Approuver et publier</button></form>`
      : html`<p>Cette proposition est ${states[proposal.state]}.</p>`;
  return localPage(
    proposal.title,
    html`<pre>${proposal.body}</pre>
      ${files}${approve}`,
  );
}

function fileMarkup({ path, before, after }: FileDiff): Markup {
  const removed =
    before === null
      ? html``
      : html`<h3>Avant</h3>
          <pre><del>${before}</del></pre>`;
  const added =
    after === null
      ? html`<p>Le fichier est supprimé.</p>`
      : html`<h3>Après</h3>
          <pre><ins>${after}</ins></pre>`;
  return html`<h2>${path}</h2>
    ${removed}${added}`;
}
