import { SiteBuildError } from '../build-site.ts';
import type { Publication, PublicationReason } from '../publications.ts';
import { follow, leadTo } from './follow.ts';
import { html, nothing, type Markup } from './html.ts';
import type { LocalPage } from './layout.ts';

/** Where people see how a publication goes. */
export const publicationPath = ({ id }: Publication): string => `/local/publications/${id}`;

/** The button that publishes again. */
export const publishAgain = html`<form method="post" action="/local/publications">
  <button type="submit">Publier à nouveau</button>
</form>`;

/** A publication as it goes on, step by step; it leads on to what was wanted, or says why that failed. */
export function publicationPage({ reason, progress }: Publication): LocalPage {
  return {
    title: 'Publication du site',
    content: html`<p>${introduction(reason)} L’ancien site reste en ligne jusqu’à la dernière étape.</p>`,
    rest: follow(progress, () => {
      const state = progress.state();
      return typeof state === 'object' ? failure(state.fault) : leadTo(destination(reason));
    }),
  };
}

function introduction(reason: PublicationReason): string {
  if (reason.kind === 'proposal') return `La proposition ${reason.number} est approuvée.`;
  return reason.kind === 'day' ? 'Le site se reconstruit pour un autre jour.' : 'Le site se reconstruit.';
}

function destination(reason: PublicationReason): string {
  if (reason.kind === 'proposal') return `/local/propositions/${reason.number}`;
  return reason.kind === 'day' ? '/local/taches' : '/local/';
}

function failure(fault: unknown): Markup {
  const lines = fault instanceof SiteBuildError ? fault.lines : [];
  return html`<div class="alert" role="alert">
      <h2>La publication a échoué</h2>
      <p>L’ancien site reste en ligne.</p>
      ${lines.length > 0 ? html`<pre tabindex="0">${lines.join('\n')}</pre>` : nothing}
      <p>${fault instanceof Error ? fault.message : String(fault)}</p>
    </div>
    ${publishAgain}`;
}
