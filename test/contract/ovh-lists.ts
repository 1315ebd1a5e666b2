import { absent, ok, refused, taken, type Answer, type Fields } from './ovh-answers.ts';

/** Mailing lists of a mail domain at OVH, which tells capitals apart in addresses. */
export interface OvhLists {
  /** What each list was made with, and its subscribers. */
  readonly lists: Map<string, { readonly fields: Fields; readonly subscribers: Set<string> }>;
  answer(method: string, name: string, kind: string, email: string, body: Fields): Answer;
}

/** `done` answers that a change is queued. */
export function ovhLists(done: (action: string) => Answer): OvhLists {
  const lists: OvhLists['lists'] = new Map();

  function create(body: Fields): Answer {
    const { language, name, options, ownerEmail } = body;
    if (typeof name !== 'string' || typeof language !== 'string' || typeof ownerEmail !== 'string')
      return refused(400, 'Missing parameter');
    const flags = ['moderatorMessage', 'subscribeByModerator', 'usersPostOnly'];
    if (typeof options !== 'object' || !flags.every((flag) => typeof options[flag] === 'boolean'))
      return refused(400, 'Missing parameter: options');
    if (name.length > 32) return refused(400, 'The name of the list is too long');
    if (lists.has(name)) return taken;
    lists.set(name, { fields: body, subscribers: new Set() });
    return done('addMailingList');
  }

  function onSubscribers(method: string, subscribers: Set<string>, email: string, body: Fields): Answer {
    if (email === '') {
      if (method === 'GET') return ok([...subscribers]);
      if (method !== 'POST') return refused(405, 'Method not allowed');
      if (typeof body.email !== 'string') return refused(400, 'Missing parameter: email');
      if (subscribers.has(body.email)) return taken;
      subscribers.add(body.email);
      return done('addSubscriber');
    }
    if (!subscribers.has(email)) return absent;
    if (method !== 'DELETE') return refused(405, 'Method not allowed');
    subscribers.delete(email);
    return done('delSubscriber');
  }

  return {
    lists,
    answer(method, name, kind, email, body) {
      if (name === '') return method === 'POST' ? create(body) : ok([...lists.keys()]);
      const list = lists.get(name);
      if (list === undefined) return absent;
      return kind === 'subscriber' ? onSubscribers(method, list.subscribers, email, body) : absent;
    },
  };
}
