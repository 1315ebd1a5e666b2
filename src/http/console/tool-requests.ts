import { stringify } from 'csv-stringify/sync';
import { isAllowed } from '../../domain/permissions.ts';
import { parisDay } from '../../domain/paris-time.ts';
import { toolRequestState } from '../../domain/tool-request.ts';
import { loggedIn } from '../../journeys/logged-in.ts';
import { toolCatalogue, toolIn, toolName } from '../../journeys/tools/catalogue.ts';
import { toolRequestFilterForm } from '../../schema/tool-forms.ts';
import type { Services } from '../../services.ts';
import { consoleTexts } from '../../texts/console.ts';
import { answerJson } from '../answer-form.ts';
import { fieldErrors } from '../field-errors.ts';
import { leadTo } from '../lead-to.ts';
import { requestFilling } from '../tools/tool-filling.ts';
import { pageSize, waysThrough, type FillConsolePage } from './console-page.ts';

const path = '/console/demandes/';

/** What `/console/demandes/` shows: the requests of access to tools, by state. */
export const toolRequestsPage: FillConsolePage = async (asked, { actor, circumstances }, services) => {
  const parsed = toolRequestFilterForm.safeParse(asked);
  if (!parsed.success)
    return {
      filling: { lists: { demande: [] }, shown: { none: false, older: false, newest: false } },
      errors: fieldErrors(parsed.error),
    };
  const { etat, suite: after } = parsed.data;
  const [catalogue, { items, next }] = await Promise.all([
    toolCatalogue(services),
    services.toolRequests.page(etat, { size: pageSize, after }),
  ]);
  const { shown, links } = waysThrough(path, asked, next);
  return {
    filling: {
      links,
      shown: { ...shown, none: items.length === 0 },
      values: { etat },
      lists: {
        demande: items.map((request) => {
          const tool = toolIn(catalogue, request.tool)?.data;
          const wish = { action: 'decide-tool-request', by: request.member, tool } as const;
          const filling = requestFilling(request, catalogue, circumstances);
          const repondre = request.endedAt === undefined && isAllowed(actor, wish, circumstances);
          return { ...filling, shown: { ...filling.shown, repondre } };
        }),
      },
    },
  };
};

/** `GET /api/console/tool-accesses`: the accesses that are open, for those who see the console. */
export async function downloadToolAccesses(request: Request, services: Services): Promise<Response> {
  const viewer = await loggedIn(request.headers, services);
  if (!viewer) return leadTo('/connexion/');
  if (!isAllowed(viewer.actor, { action: 'see-console' }, viewer.circumstances))
    return answerJson(403, { error: consoleTexts.forbiddenWhy });
  const catalogue = await toolCatalogue(services);
  const granted = (await services.toolRequests.open()).filter((held) => toolRequestState(held) === 'granted');
  const rows = granted.map(({ member, tool, decidedBy, decidedAt, until }) => [
    member,
    tool,
    toolName(catalogue, tool),
    decidedBy,
    decidedAt && parisDay(new Date(decidedAt)),
    until,
  ]);
  const header = ['membre', 'outil', 'nom_outil', 'accorde_par', 'accorde_le', 'jusqu_au'];
  // A spreadsheet would run a cell that begins like a formula.
  const csv = stringify([header, ...rows], { escape_formulas: true });
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="acces-aux-outils.csv"',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
