import { inspectSite, type SiteState } from '../../adapters/published-site/inspect-site.ts';
import type { RightSettings } from '../../adapters/production-env.ts';
import type { Day } from '../../schema/day.ts';
import { machineFindings } from '../../texts/doctor/machine.ts';
import { siteFindings } from '../../texts/doctor/site.ts';
import { checkWith, said } from './check.ts';
import { row, type Row } from './row.ts';

const name = 'Site';
/** OVH refuses calls whose time is 30 seconds off. */
const longestSkew = 30;

/** Whether the site is published, its functions answer, and its clock is this machine's. */
export const checkSite = checkWith(name, ['SITE_URL'], async (settings, { clock, fetch }) => {
  const today = clock.today();
  try {
    const state = await inspectSite(settings.SITE_URL.replace(/(?<!\/)\/+$/, ''), clock, fetch);
    return [
      clockRow(today, state.clockAhead),
      row(name, siteFindings.community(state.community.authors.length)),
      ...peopleRows(state, settings),
      row('Fonctions', functionsFinding(state.functions)),
    ];
  } catch (fault) {
    return [row(name, siteFindings.unreachable(said(fault)))];
  }
});

export const clockCheck = 'Horloge';

/** Says the day; a fault when the clock is that many seconds ahead of, or behind, another one. */
export const clockRow = (today: Day, ahead = 0): Row =>
  row(
    clockCheck,
    Math.abs(ahead) > longestSkew ? machineFindings.wrongClock(today, ahead) : machineFindings.clock(today),
  );

/** Whether the site knows who the settings name. */
function peopleRows({ community }: SiteState, { ADMINISTRATORS = [], ANIMATION_TEAM }: RightSettings): Row[] {
  const named = [
    { variable: 'ADMINISTRATORS', ids: ADMINISTRATORS, known: community.authors },
    {
      variable: 'ANIMATION_TEAM',
      ids: ANIMATION_TEAM === undefined ? [] : [ANIMATION_TEAM],
      known: community.teams,
    },
  ];
  return named.flatMap(({ variable, ids, known }) => {
    const unknown = ids.filter((id) => !known.some((entry) => entry.id === id));
    return unknown.length === 0 ? [] : [row(name, siteFindings.unknownPeople(variable, unknown))];
  });
}

function functionsFinding(state: SiteState['functions']) {
  if (state === 'listening') return siteFindings.functions();
  if (state === 'deaf') return siteFindings.deafFunctions();
  return state === 'faulty' ? siteFindings.faultyFunctions() : siteFindings.noFunctions();
}
