import { accountState } from '../../journeys/account/account-state.ts';
import { ownData } from '../../journeys/account/own-data.ts';
import { readOwnAccount } from '../../journeys/account/read-own-account.ts';
import type { Services } from '../../services.ts';
import { accountTexts } from '../../texts/account.ts';
import { answerJson, wantsPage } from '../answer-form.ts';
import { leadTo } from '../lead-to.ts';

/**
 * `GET /api/account`: one's own account, mailbox and what waits; `GET /api/account/data`: all of one's data, as a file
 * to keep. 401 without a session.
 */
export async function showAccountData(request: Request, services: Services): Promise<Response> {
  const own = await readOwnAccount(request.headers, services);
  if (!own)
    return wantsPage(request) ? leadTo('/connexion/') : answerJson(401, { error: accountTexts.loginFirst });
  const { pathname } = new URL(request.url);
  if (pathname.endsWith('/data')) return download(await ownData(own, services));
  if (!/\/account\/?$/.test(pathname)) return answerJson(404, { error: accountTexts.unknownChange });
  const { account, mayChange, confirmations, mailbox, change, contributions } = await accountState(
    own,
    services,
  );
  return answerJson(200, {
    account,
    mayChange,
    addressesToConfirm: confirmations.map(({ kind, value, expiresAt }) => ({ kind, value, expiresAt })),
    mailbox: mailbox.kind === 'open' ? mailbox : { kind: mailbox.kind },
    change: change.kind === 'waiting' ? change : { kind: change.kind },
    proposals: contributions,
  });
}

const download = (data: object): Response =>
  new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="mes-donnees.json"',
      'Cache-Control': 'no-store',
    },
  });
