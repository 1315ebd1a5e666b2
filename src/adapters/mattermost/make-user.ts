import type { NewChatAccount } from '../../ports.ts';
import { ChatError } from '../chat-error.ts';
import { chatUserName, nameAttempts, noFreeName } from '../chat-user-name.ts';
import { randomPassword } from '../random-password.ts';
import type { MattermostCall } from './mattermost-call.ts';
import { user, type User } from './mattermost-replies.ts';

/** The most characters of a first or last name. */
const longestName = 64;

/** Makes a user under the first free name; undefined where another call has made one of that address in between. */
export async function makeUser(
  call: MattermostCall,
  { email, username, firstName, lastName }: NewChatAccount,
): Promise<User | undefined> {
  for (let attempt = 1; attempt <= nameAttempts; attempt++) {
    const password = randomPassword();
    const fields = {
      email: email.toLowerCase(),
      username: chatUserName(username, attempt),
      first_name: shortened(firstName),
      last_name: shortened(lastName),
      locale: 'fr',
      password,
    };
    try {
      return await call('POST', '/users', user, fields, [password, email]);
    } catch (error) {
      if (isTaken(error, 'email')) return undefined;
      if (!isTaken(error, 'username')) throw error;
    }
  }
  throw noFreeName();
}

const shortened = (name: string): string => Array.from(name).slice(0, longestName).join('');

/** Whether Mattermost refused a user because another one has that: "app.user.save.username_exists.app_error". */
const isTaken = (error: unknown, what: 'email' | 'username'): boolean =>
  error instanceof ChatError && error.status === 400 && error.code?.includes(`.${what}_exists.`) === true;
