import { reasonAsked } from '../../texts/arrival-form.ts';
import type { Announce } from '../announcer.ts';
import { findElement } from '../find-element.ts';

/** What the page knows of the reason: whether the rules ask for it, whether it was refused. */
export interface ReasonState {
  readonly asked: boolean;
  readonly refused: boolean;
}

/** Shows the field that asks why the mission is long only when it is wanted, and then as one that must be filled. */
export function reasonField(announce: Announce): (state: ReasonState) => void {
  const input = findElement('endReason', HTMLInputElement);
  const place = input.closest<HTMLElement>('.fr-fieldset__element');
  const optional = place?.querySelector<HTMLElement>('.s-optional');
  return ({ asked, refused }) => {
    if (asked && !input.required) announce(reasonAsked);
    input.required = asked;
    place?.classList.toggle('s-asked', asked);
    if (optional) optional.hidden = asked;
    if (place) place.hidden = !asked && !refused && input.value === '';
  };
}
