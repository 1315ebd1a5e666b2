import { toDay, type Day } from '../../schema/day.ts';
import { html, nothing, type Markup } from './html.ts';

/** The days that a trial may choose: from the community's first one on, and not for ever. */
export const choosableDays = { first: toDay('2013-07-01'), last: toDay('2099-12-31') } as const;

/** The form that moves the platform to a day, and the one that takes it back. */
export function dayForm(setDay: Day | undefined, refused: string | undefined): Markup {
  const { first, last } = choosableDays;
  const message = refused === undefined ? nothing : html`<p id="jour-message" class="alert">${refused}</p>`;
  const state = refused === undefined ? nothing : html`aria-invalid="true" aria-describedby="jour-message"`;
  return html`<h2 id="jour">Le jour de la plateforme</h2>
    <p>
      ${setDay === undefined ? 'La plateforme suit le jour réel.' : 'La plateforme reste à ce jour.'} Changer
      de jour reconstruit le site ; les tâches font alors ce qui est dû ce jour-là. L’horloge va alors de 8 h
      à 19 h, pour que les messages partent à toute heure.
    </p>
    <form method="post" action="/local/jour">
      <label for="jour-choisi">Jour</label>
      <input
        type="date"
        id="jour-choisi"
        name="jour"
        min="${first}"
        max="${last}"
        value="${setDay ?? ''}"
        required
        ${state}
      />
      ${message}
      <button type="submit">Passer à ce jour</button>
    </form>
    ${setDay === undefined ? nothing : backToToday}`;
}

const backToToday = html`<form method="post" action="/local/jour/reel">
  <button type="submit">Revenir à aujourd’hui</button>
</form>`;
