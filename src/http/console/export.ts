import { stringify } from 'csv-stringify/sync';
import { isAllowed } from '../../domain/permissions.ts';
import { readMovements } from '../../journeys/console/read-movements.ts';
import { loggedIn, type LoggedIn } from '../../journeys/logged-in.ts';
import type { AuditEvent, Place } from '../../ports.ts';
import { auditActions } from '../../schema/audit-action.ts';
import { auditFilterForm, movementFilterForm } from '../../schema/console-forms.ts';
import { labelOf } from '../../schema/vocabulary.ts';
import { consoleTexts } from '../../texts/console.ts';
import { longMoment } from '../../texts/moments.ts';
import { movementKindText, stepName, stepStateText } from '../../texts/movements.ts';
import { leadTo } from '../lead-to.ts';
import { messagePage } from '../message-page.ts';
import { pageResponse } from '../page-response.ts';
import { auditFilter, nameWithId } from './journal.ts';
import { forbidden, type ConsoleServices } from './pages.ts';

type Rows = readonly (readonly string[])[];
/** The rows of a file; undefined for a filter that makes no sense. */
type ReadRows = (
  asked: Readonly<Record<string, string>>,
  viewer: LoggedIn,
  services: ConsoleServices,
) => Promise<Rows | undefined>;

/** The most people, or events, that one file holds. */
const most = 10_000;
const eventsAtOnce = 1_000;

const movementRows: ReadRows = async (asked, { circumstances }, services) => {
  const parsed = movementFilterForm.safeParse(asked);
  if (!parsed.success) return undefined;
  const { vue: view, nom: name } = parsed.data;
  const { items } = await readMovements({ view, name }, { size: most, skip: 0 }, circumstances, services);
  const rows = items.flatMap(({ id, fullname = '', kind, day, steps }) => {
    const person = [id, fullname, movementKindText(kind, undefined), day ?? ''];
    if (steps.length === 0) return [[...person, '', '']];
    return steps.map((step) => [...person, stepName(step), stepStateText(step)]);
  });
  return [['identifiant', 'nom', 'mouvement', 'jour', 'étape', 'état'], ...rows];
};

const auditRows: ReadRows = async (asked, { circumstances }, { audit }) => {
  const parsed = auditFilterForm.safeParse({ ...asked, suite: undefined });
  if (!parsed.success) return undefined;
  const events: AuditEvent[] = [];
  for (let after: Place | undefined; events.length < most;) {
    const { items, next } = await audit.page(auditFilter(parsed.data), { size: eventsAtOnce, after });
    events.push(...items);
    if (next === undefined) break;
    after = next;
  }
  const named = nameWithId(circumstances);
  const rows = events.map(({ at, actor, action, target, before = '', after = '' }) => [
    longMoment(at),
    named(actor),
    labelOf(auditActions, action),
    named(target),
    before,
    after,
  ]);
  return [['quand', 'par', 'action', 'pour', 'avant', 'après'], ...rows];
};

const files: ReadonlyMap<string, { readonly name: string; readonly read: ReadRows }> = new Map([
  ['/console/mouvements/export.csv', { name: 'mouvements', read: movementRows }],
  ['/console/journal/export.csv', { name: 'journal', read: auditRows }],
]);

/**
 * `GET /console/…/export.csv`: what a list of the console shows, as a file for a spreadsheet. 303 without a session, 403
 * where the policy refuses, 422 for a wrong filter. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe.
 */
export async function exportFromConsole(request: Request, services: ConsoleServices): Promise<Response> {
  const viewer = await loggedIn(request.headers, services);
  if (!viewer) return leadTo('/connexion/');
  if (!isAllowed(viewer.actor, { action: 'see-console' }, viewer.circumstances)) return forbidden(services);
  const { pathname, searchParams } = new URL(request.url);
  const file = files.get(pathname);
  const rows = await file?.read(Object.fromEntries(searchParams), viewer, services);
  if (!file || !rows)
    return pageResponse(
      messagePage({ title: consoleTexts.notDone, paragraphs: [consoleTexts.wrongFilter] }),
      422,
    );
  const name = `${file.name}-${services.clock.today()}.csv`;
  return new Response(`\uFEFF${stringify([...rows], { delimiter: ';', escape_formulas: true })}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
}
