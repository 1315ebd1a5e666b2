import type { z } from 'zod';
import { addDays } from '../../domain/calendar.ts';
import type { Circumstances } from '../../domain/permissions.ts';
import { startOfDay } from '../../domain/paris-time.ts';
import { nameInCommunity } from '../../journeys/name-in-community.ts';
import type { AuditEvent, AuditFilter } from '../../ports.ts';
import { auditActions } from '../../schema/audit-action.ts';
import { auditFilterForm } from '../../schema/console-forms.ts';
import { labelOf } from '../../schema/vocabulary.ts';
import { consoleTexts } from '../../texts/console.ts';
import { longMoment } from '../../texts/moments.ts';
import { fieldErrors } from '../field-errors.ts';
import type { Filling } from '../fill-page.ts';
import { consoleAddress, pageSize, waysThrough, type FillConsolePage } from './console-page.ts';

const path = '/console/journal/';

/** The events that a filter asks for, days of Paris. */
export const auditFilter = ({
  par,
  cible,
  action,
  du,
  au,
}: z.output<typeof auditFilterForm>): AuditFilter => ({
  actor: par === '' ? undefined : par,
  target: cible === '' ? undefined : cible,
  action,
  from: du && startOfDay(du),
  before: au && startOfDay(addDays(au, 1)),
});

/** Whom an event names: "Ondine Mistral (ondine.mistral)", or the id alone. */
export const nameWithId =
  (circumstances: Pick<Circumstances, 'authors'>) =>
  (id: string): string => {
    const { fullname } = nameInCommunity(id, circumstances);
    return fullname === id ? id : `${fullname} (${id})`;
  };

/** What `/console/journal/` shows: the audit. */
export const journalPage: FillConsolePage = async (asked, { circumstances }, services) => {
  const parsed = auditFilterForm.safeParse(asked);
  if (!parsed.success)
    return {
      filling: { lists: { evenement: [] }, shown: { none: false, older: false, newest: false } },
      errors: fieldErrors(parsed.error),
    };
  const { suite: after } = parsed.data;
  const { items, next } = await services.audit.page(auditFilter(parsed.data), { size: pageSize, after });
  const { shown, links } = waysThrough(path, asked, next);
  const named = nameWithId(circumstances);
  return {
    filling: {
      links: {
        ...links,
        export: consoleAddress(`${path}export.csv`, { ...asked, suite: undefined, fait: undefined }),
      },
      shown: { ...shown, none: items.length === 0 },
      lists: { evenement: items.map((event) => eventFilling(event, named)) },
      values: { par: asked.par, cible: asked.cible, action: asked.action, du: asked.du, au: asked.au },
    },
  };
};

const eventFilling = (
  { at, actor, action, target, before, after }: AuditEvent,
  named: (id: string) => string,
): Filling => ({
  facts: {
    quoi: labelOf(auditActions, action),
    quand: longMoment(at),
    par: named(actor),
    pour: named(target),
    avant: before ?? consoleTexts.nothing,
    apres: after ?? consoleTexts.nothing,
  },
  links: {
    par: consoleAddress(path, { par: actor }),
    pour: consoleAddress(path, { cible: target }),
  },
  shown: { valeurs: before !== undefined || after !== undefined },
});
