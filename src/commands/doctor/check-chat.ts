import { ChatError } from '../../adapters/chat-error.ts';
import { mattermostCall } from '../../adapters/mattermost/mattermost-call.ts';
import { channel } from '../../adapters/mattermost/mattermost-replies.ts';
import { chatFindings } from '../../texts/doctor/site.ts';
import { checkWith, said } from './check.ts';
import { row } from './row.ts';

const name = 'Mattermost';

/** Whether the team's channel shows itself to the bot. */
export const checkChat = checkWith(
  name,
  ['MATTERMOST_URL', 'MATTERMOST_TOKEN', 'MATTERMOST_TEAM', 'MATTERMOST_CHANNEL'],
  async (settings, { timeoutMs }) => {
    const [url, token] = [settings.MATTERMOST_URL, settings.MATTERMOST_TOKEN];
    const [team, wanted] = [settings.MATTERMOST_TEAM, settings.MATTERMOST_CHANNEL];
    try {
      const path = `/teams/name/${encodeURIComponent(team)}/channels/name/${encodeURIComponent(wanted)}`;
      await mattermostCall({ url, token, timeoutMs })('GET', path, channel);
      return [row(name, chatFindings.channel(wanted))];
    } catch (fault) {
      if (!(fault instanceof ChatError) || fault.transient) throw fault;
      const isHidden = fault.status === 404 || fault.status === 403;
      return [row(name, isHidden ? chatFindings.noChannel(wanted) : chatFindings.refused(said(fault)))];
    }
  },
);
