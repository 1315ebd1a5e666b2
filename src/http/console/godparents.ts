import { isActive } from '../../domain/author-activity.ts';
import { memberPagePath } from '../../domain/page-address.ts';
import { readGodparents, type ReadSearch } from '../../journeys/console/read-godparents.ts';
import { nameInCommunity } from '../../journeys/name-in-community.ts';
import { godparentConsoleTexts as texts } from '../../texts/godparent-console.ts';
import { number } from '../../texts/counts.ts';
import { longMoment } from '../../texts/moments.ts';
import type { Filling } from '../fill-page.ts';
import type { FillConsolePage } from './console-page.ts';

/** What `/console/marrainages/` shows: figures, and each search with its requests. */
export const godparentsPage: FillConsolePage = async (_, { circumstances }, services) => {
  const { figures, searches, withoutGodparent } = await readGodparents(services);
  const nameOf = (id: string) => nameInCommunity(id, circumstances).fullname;
  const { medianDays, availableByDomaine } = figures;
  const active = circumstances.authors.filter(({ data }) => isActive(data, circumstances.today));
  return {
    filling: {
      facts: {
        attendent: number(figures.waiting),
        trouvees: number(figures.found),
        relais: number(figures.teamTold),
        mediane: medianDays === undefined ? texts.noMedian : texts.days(medianDays),
        refus: number(figures.declined),
        expirees: number(figures.expired),
        disponibles: number(figures.available),
      },
      shown: {
        none: searches.length === 0,
        domaines: availableByDomaine.size > 0,
        choisir: withoutGodparent.length > 0,
      },
      lists: {
        domaine: [...availableByDomaine]
          .toSorted(([, one], [, other]) => other - one)
          .map(([domaine, count]) => ({
            attributes: { hidden: null },
            facts: { domaine: domaine === '' ? texts.noDomaine : domaine, nombre: number(count) },
          })),
        recherche: searches.map((read) => searchFilling(read, nameOf)),
        arrivants: withoutGodparent.map((id) => ({ attributes: { value: id, label: nameOf(id) } })),
        membres: active.map(({ id, data }) => ({ attributes: { value: id, label: data.fullname } })),
      },
    },
  };
};

function searchFilling({ search, requests }: ReadSearch, nameOf: (id: string) => string): Filling {
  const { newcomer, begunAt, outcome } = search;
  return {
    facts: {
      arrivant: nameOf(newcomer),
      etat: texts.outcomes[outcome ?? 'under-way'],
      depuis: longMoment(begunAt),
    },
    links: { arrivant: memberPagePath(newcomer) },
    shown: { relancer: outcome === 'team-told' || outcome === 'stopped', demandes: requests.length > 0 },
    values: { pour: newcomer },
    lists: {
      demande: requests.map(({ asked, state }) => ({
        facts: {
          marraine: nameOf(asked.godparent),
          reponse:
            asked.assignedBy === undefined ? texts.states[state] : texts.byHand(nameOf(asked.assignedBy)),
          quand: longMoment(asked.answeredAt ?? asked.askedAt),
        },
      })),
    },
  };
}
