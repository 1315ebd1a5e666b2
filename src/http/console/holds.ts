import { memberPagePath } from '../../domain/page-address.ts';
import { memberForm } from '../../schema/console-forms.ts';
import { nameInCommunity } from '../../journeys/name-in-community.ts';
import { longDay } from '../../texts/days.ts';
import { longMoment } from '../../texts/moments.ts';
import type { FillConsolePage } from './console-page.ts';

/** What `/console/suspensions/` shows: for whom nothing is closed at present, and the form for one more. */
export const holdsPage: FillConsolePage = async (asked, { circumstances }, { clock, holds }) => {
  const present = await holds.present(clock.today());
  // From the list of movements; what is no id is left for the person to fill.
  const { membre = '' } = memberForm.safeParse(asked).data ?? {};
  return {
    filling: {
      shown: { none: present.length === 0 },
      lists: {
        suspension: present.map(({ member, until, reason, setBy, setAt }) => ({
          facts: {
            nom: nameInCommunity(member, circumstances).fullname,
            jusquau: longDay(until),
            motif: reason,
            par: nameInCommunity(setBy, circumstances).fullname,
            quand: longMoment(setAt),
          },
          links: { nom: memberPagePath(member) },
          values: { leve: member },
        })),
      },
      values: { membre },
    },
  };
};
