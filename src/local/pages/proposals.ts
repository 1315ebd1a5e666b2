import type { Contents, FileDiff, Proposal } from '../../ports.ts';
import { lineChanges, type LineChange } from '../../domain/line-changes.ts';
import { timedOutcome } from '../progress.ts';
import { html, nothing, table, type Markup } from './html.ts';
import type { LocalPage } from './layout.ts';
import { publicationPath } from './publications.ts';
import { seeOther } from './see-other.ts';
import type { Shown } from './shown.ts';

const states: Record<Proposal['state'], string> = {
  open: 'en attente',
  merged: 'approuvée',
  closed: 'fermée',
};

/** Why a proposal is not published. */
const refusals: Record<'conflict' | 'changed' | 'closed', string> = {
  conflict: 'elle contredit un changement publié depuis',
  changed: 'elle a changé depuis',
  closed: 'elle est fermée',
};

/** Proposals in every state, those that wait first. */
async function allProposals(contents: Contents): Promise<Proposal[]> {
  const groups = await Promise.all(
    (['open', 'merged', 'closed'] as const).map((state) => contents.proposals(state)),
  );
  return groups.flat();
}

/** The changes of the content that wait for an approval, and those that had one. */
export async function proposalsPage({ contents, served }: Shown): Promise<LocalPage> {
  const online = served().proposals;
  const rows = (await allProposals(contents)).map(({ number, title, state }) => [
    html`<a href="/local/propositions/${number}">${title}</a>`,
    online.has(number) ? `${states[state]}, en ligne` : states[state],
  ]);
  const content = table(['Proposition', 'État'], rows, 'Aucune proposition pour l’instant.');
  return { title: 'Propositions', content };
}

/** One proposal with what it changes, and a button to approve it; undefined for an unknown one. */
export async function proposalPage(shown: Shown, number: number): Promise<LocalPage | undefined> {
  const { contents } = shown;
  const proposal = (await allProposals(contents)).find((held) => held.number === number);
  if (!proposal) return undefined;
  const files = (await contents.diff(number)).map(fileMarkup);
  const content = html`${stateMarkup(proposal, shown)}
    ${proposal.labels.length > 0 ? html`<p>Étiquettes : ${proposal.labels.join(', ')}</p>` : nothing}
    <pre tabindex="0">${proposal.body}</pre>
    ${files}`;
  return { title: proposal.title, content };
}

function stateMarkup({ number, state }: Proposal, { served, publications }: Shown): Markup {
  if (state === 'open')
    return html`<form method="post"><button type="submit">Approuver et publier</button></form>`;
  const said = `Cette proposition est ${states[state]}.`;
  if (state === 'closed') return html`<p>${said}</p>`;
  if (served().proposals.has(number))
    return html`<p class="online">${said} <strong>En ligne.</strong> <a href="/">Voir le site</a></p>`;
  const latest = publications.latest();
  return html`<p class="alert">
    ${said} Elle n’est pas encore en ligne.
    ${latest ? html`<a href="${publicationPath(latest)}">Voir la publication</a>` : nothing}
  </p>`;
}

/** Approves a proposal and starts to publish it; the answer leads to the page that shows how that goes. */
export async function approve(shown: Shown, number: number): Promise<Response | LocalPage | undefined> {
  const merge = await timedOutcome(() => shown.contents.merge(number, 'plateforme locale'));
  if ('fault' in merge) throw merge.fault;
  if (merge.result === 'unknown') return undefined;
  if (merge.result !== 'merged' && merge.result !== 'already-merged') {
    const reason = refusals[merge.result];
    const content = html`<p class="alert">La proposition n’est pas publiée : ${reason}.</p>`;
    return { title: 'Pas publiée', content, status: 409 };
  }
  const reason = { kind: 'proposal', number, mergedIn: merge.milliseconds } as const;
  return seeOther(publicationPath(shown.publications.start(reason)));
}

function fileMarkup({ path, before, after, isBinary }: FileDiff): Markup {
  if (isBinary)
    return html`<h2>${path}</h2>
      <p>Ce fichier est une image : elle n’est pas montrée ici.</p>`;
  if (after === null)
    return html`<h2>${path}</h2>
      <p>Le fichier est supprimé.</p>`;
  return html`<h2>${path}</h2>
    ${before === null ? html`<p>Le fichier est nouveau.</p>` : nothing}
    <pre class="diff" tabindex="0">${lineChanges(before ?? '', after).map(lineMarkup)}</pre>`;
}

function lineMarkup({ kind, line }: LineChange): Markup {
  if (kind === 'same') return html`<span>${`  ${line}\n`}</span>`;
  return kind === 'added' ? html`<ins>${`+ ${line}\n`}</ins>` : html`<del>${`- ${line}\n`}</del>`;
}
