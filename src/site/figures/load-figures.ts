import { activityOf } from '../../domain/author-activity.ts';
import { countValues } from '../../domain/counts.ts';
import { staysOf } from '../../domain/length-of-stay.ts';
import { loadSite, type Site } from '../site.ts';
import type { Figure } from './figure.ts';
import { memberFlows, shownFlows, totals, wholeYear } from './member-flows.ts';
import { memberHistory } from './member-history.ts';
import { phaseHistory, startupsByIncubator } from './startup-figures.ts';
import { lengthsOfStay, todayShares } from './today-shares.ts';

/** The community in numbers on the build's day: what the pages tell in words, and the figures. */
export interface Figures {
  readonly active: number;
  readonly alumni: number;
  /** Arrivals and departures of the last whole months, twelve at most. */
  readonly year: ReturnType<typeof totals> & { readonly months: number };
  /** Days in mission of those who left, half of them stayed less; undefined where nobody left. */
  readonly medianStay: number | undefined;
  readonly members: { readonly byStatus: Figure; readonly byDomaine: Figure };
  readonly flows: Figure;
  readonly stays: Figure;
  readonly today: { readonly byDomaine: Figure; readonly byStatus: Figure };
  readonly startups: { readonly byPhase: Figure; readonly byIncubator: Figure };
}

let figures: Promise<Figures> | undefined;

/** All the figures, counted at the first call. */
export function loadFigures(): Promise<Figures> {
  figures ??= loadSite().then(countAll);
  return figures;
}

/** In the order in which the page shows them. */
export const allFigures = ({ members, flows, stays, today, startups }: Figures): Figure[] => [
  members.byStatus,
  members.byDomaine,
  flows,
  today.byDomaine,
  today.byStatus,
  stays,
  startups.byPhase,
  startups.byIncubator,
];

function countAll({ content, settings, publicIncubators }: Site): Figures {
  const { today } = settings;
  const authors = content.authors.map(({ data }) => data);
  const [byStatus, byDomaine] = memberHistory(authors, today);
  const [domainesToday, statusesToday] = todayShares(authors, today);
  const activities = countValues(authors.map((author) => activityOf(author, today)));
  const flows = shownFlows(authors, today);
  const year = wholeYear(flows);
  const stays = staysOf(authors, today);
  return {
    active: activities.get('active') ?? 0,
    alumni: stays.left.length,
    year: { ...totals(year), months: year.length },
    medianStay: stays.medianLeft,
    members: { byStatus, byDomaine },
    flows: memberFlows(flows),
    stays: lengthsOfStay(stays),
    today: { byDomaine: domainesToday, byStatus: statusesToday },
    startups: {
      byPhase: phaseHistory(
        content.startups.map(({ data }) => data),
        today,
      ),
      byIncubator: startupsByIncubator(content.startups, publicIncubators),
    },
  };
}
