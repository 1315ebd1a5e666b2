import { memberPagePath } from '../../domain/page-address.ts';
import { isAllowed } from '../../domain/permissions.ts';
import type { StepProgress } from '../../domain/step-progress.ts';
import type { Movement } from '../../journeys/console/movement.ts';
import { readMovements } from '../../journeys/console/read-movements.ts';
import { movementFilterForm } from '../../schema/console-forms.ts';
import { count } from '../../texts/counts.ts';
import { longDay } from '../../texts/days.ts';
import { movementKindText, stepName, stepStateText } from '../../texts/movements.ts';
import { fieldErrors } from '../field-errors.ts';
import type { Filling } from '../fill-page.ts';
import { consoleAddress, pageSize, type FillConsolePage } from './console-page.ts';
import { noWays, numberedWays } from './numbered-pages.ts';

const path = '/console/mouvements/';

/** What `/console/mouvements/` shows: those who come and go, or those who lack something. */
export const movementsPage: FillConsolePage = async (asked, { actor, circumstances }, services) => {
  const parsed = movementFilterForm.safeParse(asked);
  if (!parsed.success)
    return {
      filling: { lists: { personne: [] }, shown: { none: false, found: false, ...noWays } },
      errors: fieldErrors(parsed.error),
    };
  const { vue: view, nom: name, page = 1 } = parsed.data;
  const slot = { size: pageSize, skip: (page - 1) * pageSize };
  const { items, total } = await readMovements({ view, name }, slot, circumstances, services);
  const { vue, nom } = asked;
  const { shown, links } = numberedWays(path, { vue, nom }, { page, size: pageSize, total });
  const mayAct = isAllowed(actor, { action: 'act-in-console' }, circumstances);
  const published = new Set(circumstances.authors.map(({ id }) => id));
  return {
    filling: {
      facts: { total: count(total, 'personne') },
      links: { ...links, export: consoleAddress(`${path}export.csv`, { vue, nom }) },
      shown: { ...shown, none: items.length === 0, found: items.length > 0 },
      lists: { personne: items.map((one) => movementFilling(one, mayAct, published.has(one.id))) },
      values: { vue, nom },
    },
  };
};

function movementFilling(movement: Movement, mayAct: boolean, isPublished: boolean): Filling {
  const { id, fullname, kind, day, hold, steps } = movement;
  return {
    facts: {
      nom: fullname ?? id,
      identifiant: id,
      genre: movementKindText(kind, day),
      suspension: hold === undefined ? '' : longDay(hold.until),
    },
    links: {
      nom: memberPagePath(id),
      suspendre: consoleAddress('/console/suspensions/', { membre: id }),
    },
    shown: {
      publie: isPublished,
      inconnu: !isPublished,
      suspension: hold !== undefined,
      suspendre: mayAct && kind === 'departure',
      etapes: steps.length > 0,
    },
    lists: { etape: steps.map((step) => stepFilling(step, id, mayAct && isPublished)) },
  };
}

function stepFilling(step: StepProgress, member: string, mayRetry: boolean): Filling {
  const hasFailed = step.state === 'failed';
  return {
    facts: { etape: stepName(step), etat: stepStateText(step), technique: step.why ?? '' },
    shown: {
      echec: hasFailed,
      calme: !hasFailed,
      technique: hasFailed && step.why !== undefined,
      relancer: hasFailed && mayRetry,
    },
    values: { membre: member },
  };
}
