import { ownHistory, type AccountState } from '../../journeys/account/account-state.ts';
import { auditActions } from '../../schema/audit-action.ts';
import { labelOf } from '../../schema/vocabulary.ts';
import type { Services } from '../../services.ts';
import { accountTexts } from '../../texts/account.ts';
import { shortMoment } from '../../texts/moments.ts';
import { nameInCommunity } from '../../journeys/name-in-community.ts';
import type { Filling } from '../fill-page.ts';

/** What `/compte/historique/` shows: what happened to one's own account, newest first. */
export async function historyFilling(
  state: AccountState,
  _: URLSearchParams,
  services: Services,
): Promise<Filling> {
  const events = await ownHistory(state, services);
  return {
    shown: { 'no-event': events.length === 0, events: events.length > 0 },
    lists: {
      evenement: events.map(({ at, actor, action, before, after }) => ({
        facts: {
          quand: shortMoment(at),
          quoi: labelOf(auditActions, action),
          qui:
            actor === state.actor.id
              ? accountTexts.you
              : nameInCommunity(actor, state.circumstances).fullname,
          valeurs: [before, after].map((value) => value ?? accountTexts.nothing).join(' → '),
        },
        shown: { valeurs: before !== undefined || after !== undefined },
      })),
    },
  };
}
