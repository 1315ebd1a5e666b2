import type { NewChatAccount } from '../../ports.ts';
import { ChatError } from '../chat-error.ts';
import { makeUser } from './make-user.ts';
import type { MattermostCall } from './mattermost-call.ts';
import type { MattermostPeople } from './mattermost-people.ts';
import type { User } from './mattermost-replies.ts';

/** The user of a person's address, made where there is none, whoever makes it at the same time. */
export async function findOrMakeUser(
  person: NewChatAccount,
  people: MattermostPeople,
  call: MattermostCall,
): Promise<User> {
  const { email } = person;
  const held =
    (await people.byEmail(email)) ?? (await makeUser(call, person)) ?? (await people.byEmail(email));
  if (held !== undefined) return held;
  throw new ChatError('Mattermost has an account of that address, and does not show it.', {
    transient: false,
  });
}
