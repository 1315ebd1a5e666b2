import {
  mattermostChatAccounts,
  type MattermostChatAccountsOptions,
} from '../../../src/adapters/mattermost/mattermost-chat-accounts.ts';
import type { ChatAccounts } from '../../../src/ports.ts';
import type { MattermostServer } from '../mattermost-server.ts';

/** The accounts of a server, with some options changed. */
export const chatAccountsAt = (
  { url, token, team, alumniTeam }: MattermostServer,
  given: Partial<MattermostChatAccountsOptions> = {},
): ChatAccounts => mattermostChatAccounts({ url, token, team, alumniTeam, timeoutMs: 10_000, ...given });
