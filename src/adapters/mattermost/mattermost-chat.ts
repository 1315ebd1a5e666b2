import { fingerprint } from '../../domain/signed-link.ts';
import type { Chat } from '../../ports.ts';
import { checkChatMessage } from '../check-chat-message.ts';
import { mattermostCall, type MattermostAccess } from './mattermost-call.ts';
import { channel } from './mattermost-replies.ts';
import { postOnce } from './post-once.ts';

export interface MattermostChatOptions extends MattermostAccess {
  /** The team's name, as its address has it. */
  readonly team: string;
}

/** Posts to the channels of a Mattermost team. */
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
      try {
        await postOnce(call, id, fingerprint(message.key), message.text);
      } catch (fault) {
        // The channel may have been made anew under its name.
        ids.delete(message.channel);
        throw fault;
      }
    },
  };
}
