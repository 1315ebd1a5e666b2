import { fingerprint } from '../../domain/signed-link.ts';
import type { Chat } from '../../ports.ts';
import { checkChatMessage } from '../check-chat-message.ts';
import { mattermostCall, type MattermostAccess } from './mattermost-call.ts';
import { channel, mark, post, postedMarks } from './mattermost-replies.ts';

export interface MattermostChatOptions extends MattermostAccess {
  /** The team's name, as its address has it. */
  readonly team: string;
}

/** How many of a channel's newest posts are looked at for one that was posted before. */
const remembered = 100;

/**
 * Posts to the channels of a Mattermost team. The vendor tells a repeat by `pending_post_id` for 30 seconds; a later
 * one finds its mark among the channel's newest posts.
 */
export function mattermostChat({ team, ...access }: MattermostChatOptions): Chat {
  const call = mattermostCall(access);
  const ids = new Map<string, string>();

  async function idOf(name: string): Promise<string> {
    const known = ids.get(name);
    if (known !== undefined) return known;
    const path = `/teams/name/${encodeURIComponent(team)}/channels/name/${encodeURIComponent(name)}`;
    const { id } = await call('GET', path, channel);
    ids.set(name, id);
    return id;
  }

  return {
    async post(message) {
      checkChatMessage(message);
      const id = await idOf(message.channel);
      const key = fingerprint(message.key);
      try {
        const marks = await call('GET', `/channels/${id}/posts?per_page=${remembered}`, postedMarks);
        if (marks.includes(key)) return;
        await call('POST', '/posts', post, {
          channel_id: id,
          message: message.text,
          props: { [mark]: key },
          pending_post_id: `secretariat-${key}`,
        });
      } catch (fault) {
        // The channel may have been made anew under its name.
        ids.delete(message.channel);
        throw fault;
      }
    },
  };
}
