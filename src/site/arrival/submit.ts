import { submitButton } from './submit-button.ts';
import { findElement } from '../find-element.ts';
import type { Announce } from '../announcer.ts';
import type { Messages } from './check-fields.ts';

/** What sending needs of the rest of the page. */
export interface SubmitNeeds {
  readonly announce: Announce;
  /** The faults that the page sees itself. */
  readonly faults: () => Messages;
  readonly refuse: (messages: Messages) => void;
  /** The form was taken: nothing of it is to be kept. */
  readonly accepted: () => void;
}

/** Sends the form without leaving the page, once at a time; what is accepted leads to the follow-up page. */
export function submitInPlace(
  form: HTMLFormElement,
  { announce, faults, refuse, accepted }: SubmitNeeds,
): void {
  const { isBusy, setBusy } = submitButton(findElement('envoyer', HTMLButtonElement), announce);
  const failure = findElement('echec', HTMLDivElement);
  const showFailure = (message: string): void => {
    failure.textContent = message;
    failure.hidden = message === '';
  };

  const send = async (): Promise<void> => {
    showFailure('');
    const found = faults();
    if (Object.keys(found).length > 0) {
      refuse(found);
      return;
    }
    setBusy(true);
    const sender = await import('./send-arrival.ts').catch(() => undefined);
    if (!sender) {
      // A newer site is published, without this page's files: the browser sends the form as it does without a script.
      form.submit();
      return;
    }
    const sent = await sender.sendArrival(form);
    if (sent.kind === 'accepted') {
      accepted();
      // No way back to a form that is sent.
      location.replace(sent.followUp);
      return;
    }
    setBusy(false);
    if (sent.kind === 'refused') refuse(sent.errors);
    else showFailure(sent.message);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!isBusy()) void send();
  });
}
