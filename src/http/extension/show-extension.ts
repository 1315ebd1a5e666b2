import { extensionPass, type ExtensionPass } from '../../journeys/departures/extension-link.ts';
import { seeExtension, type SeenExtension } from '../../journeys/departures/see-extension.ts';
import type { SiteFiles } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { accountNoticeText, accountRefusalText, waitingForApproval } from '../../texts/account.ts';
import { longDay } from '../../texts/days.ts';
import { endChangedText, extensionTexts, extensionWaitingText } from '../../texts/extension.ts';
import { fillPage } from '../fill-page.ts';
import { pageResponse } from '../page-response.ts';

export type ExtensionServices = Services & { readonly site: SiteFiles };

/** A link whose mission can be prolonged. */
type Open = Extract<SeenExtension, { kind: 'open' }>;

/**
 * `GET /prolongation/?membre=…&fin=…&cle=…`: whose mission ends when, and the form for another end, by the link of a
 * reminder and without login. It changes nothing. 403 for a link that opens nothing.
 */
export async function showExtension(request: Request, services: ExtensionServices): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const pass = extensionPass(searchParams, services);
  const seen = await seeExtension(pass, services);
  if (!pass || seen.kind !== 'open') {
    const { sentence, status } = whyNot(seen, pass, services);
    return pageResponse(await messageOf(sentence, services), seen.kind === 'end-changed' ? 200 : status);
  }
  const notice = searchParams.get('fait') === 'proposed' ? accountNoticeText.proposed : undefined;
  return pageResponse(await renderExtension(pass, seen, notice, services));
}

/** Why a link opens no form, in words, and the status of an answer that refuses to change something. */
export function whyNot(
  seen: SeenExtension,
  pass: ExtensionPass | undefined,
  { settings }: Pick<Services, 'settings'>,
): { readonly sentence: string; readonly status: 403 | 409 } {
  if (pass && seen.kind === 'end-changed')
    return { sentence: endChangedText(pass.end, seen.end), status: 409 };
  if (seen.kind === 'conflict')
    return { sentence: accountRefusalText('page-changed', settings.mailboxOffer), status: 409 };
  return { sentence: extensionTexts.linkOver, status: 403 };
}

const path = '/prolongation/index';
const nothing = { message: false, notice: false, mission: false, attente: false };

/** The page with a sentence and nothing to fill in. */
export const messageOf = async (message: string, { site }: ExtensionServices): Promise<string> =>
  fillPage(await site.page(path), { facts: { message }, shown: { ...nothing, message: true } });

/** The page with the mission and its form. */
export async function renderExtension(
  { member: membre, end, key: cle }: ExtensionPass,
  { member, waiting }: Open,
  notice: string | undefined,
  { site }: ExtensionServices,
): Promise<string> {
  return fillPage(await site.page(path), {
    facts: {
      notice: notice ?? '',
      nom: member.actor.author.fullname,
      fin: longDay(end),
      attente: waiting ? extensionWaitingText(waiting.end, waitingForApproval(waiting.approvers)) : '',
    },
    shown: { ...nothing, notice: notice !== undefined, mission: true, attente: waiting !== undefined },
    values: { membre, fin: end, cle, end: waiting?.end },
  });
}
