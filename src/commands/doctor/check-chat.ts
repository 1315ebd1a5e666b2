import { ChatError } from '../../adapters/chat-error.ts';
import { mattermostCall } from '../../adapters/mattermost/mattermost-call.ts';
import { channel, team } from '../../adapters/mattermost/mattermost-replies.ts';
import type { Finding } from '../../domain/finding.ts';
import { chatFindings } from '../../texts/doctor/site.ts';
import { checkWith, said } from './check.ts';
import { row, type Row } from './row.ts';

const name = 'Mattermost';

/** Whether the team's channel, and the team of those who have left, show themselves to the bot. */
export const checkChat = checkWith(
  name,
  ['MATTERMOST_URL', 'MATTERMOST_TOKEN', 'MATTERMOST_TEAM', 'MATTERMOST_CHANNEL'],
  async (settings, { timeoutMs }) => {
    const [url, token] = [settings.MATTERMOST_URL, settings.MATTERMOST_TOKEN];
    const [wanted, alumni] = [settings.MATTERMOST_CHANNEL, settings.MATTERMOST_ALUMNI_TEAM];
    const call = mattermostCall({ url, token, timeoutMs });
    const of = (path: string) => `/teams/name/${encodeURIComponent(path)}`;
    const channelPath = `${of(settings.MATTERMOST_TEAM)}/channels/name/${encodeURIComponent(wanted)}`;
    return Promise.all([
      findingOf(
        call('GET', channelPath, channel),
        chatFindings.channel(wanted),
        chatFindings.noChannel(wanted),
      ),
      ...(alumni === undefined
        ? []
        : [
            findingOf(
              call('GET', of(alumni), team),
              chatFindings.alumniTeam(alumni),
              chatFindings.noAlumniTeam(alumni),
            ),
          ]),
    ]);
  },
);

async function findingOf(look: Promise<unknown>, seen: Finding, hidden: Finding): Promise<Row> {
  try {
    await look;
    return row(name, seen);
  } catch (fault) {
    if (!(fault instanceof ChatError) || fault.transient) throw fault;
    const isHidden = fault.status === 404 || fault.status === 403;
    return row(name, isHidden ? hidden : chatFindings.refused(said(fault)));
  }
}
