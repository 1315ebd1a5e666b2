import { plainInChat } from './plain-in-chat.ts';
import { stepLabel } from './departure-steps.ts';

/** Tells the team that a step has failed since yesterday; why is for the console, which few read. */
export const lastingFailureText = (given: {
  /** Id of the member. */
  readonly member: string;
  readonly step: string;
  readonly consoleLink: string;
}): string =>
  `«\u00A0${stepLabel(given.step)}\u00A0» échoue depuis hier pour ${plainInChat(given.member)}.\n${given.consoleLink}`;
