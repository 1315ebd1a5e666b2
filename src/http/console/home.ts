import { troubledStates } from '../../domain/mail-state.ts';
import { readMails } from '../../journeys/console/read-mails.ts';
import type { FillConsolePage } from './console-page.ts';
import { mailFilling } from './mails.ts';

const shownMails = 10;

/** What `/console/` shows: the latest mails that did not arrive, or were not wanted. */
export const homePage: FillConsolePage = async (_, viewer, services) => {
  const { mails } = await readMails({ states: troubledStates }, { size: shownMails }, services);
  return {
    filling: {
      shown: { none: mails.length === 0 },
      lists: { courriel: mails.map((mail) => mailFilling(mail, viewer)) },
    },
  };
};
