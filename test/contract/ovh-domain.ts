import { absent, ok, refused, taken, type Answer, type Fields } from './ovh-answers.ts';
import { ovhLists, type OvhLists } from './ovh-lists.ts';

/** What a mail domain at OVH holds, and its answers to calls that are signed. */
export interface OvhDomain {
  /** Passwords by account. */
  readonly accounts: Map<string, string>;
  readonly responders: Map<string, Fields>;
  readonly redirections: Map<string, { from: string; to: string }>;
  readonly lists: OvhLists['lists'];
  answer(method: string, path: string, query: URLSearchParams, body: Fields): Answer;
}

export function ovhDomain(name: string): OvhDomain {
  const accounts: OvhDomain['accounts'] = new Map();
  const responders: OvhDomain['responders'] = new Map();
  const redirections: OvhDomain['redirections'] = new Map();
  let lastId = 0;
  const done = (action: string): Answer =>
    ok({ id: ++lastId, action, domain: name, date: '2026-03-01T08:00:00+01:00' });
  const mailingLists = ovhLists(done);

  function onAccounts(method: string, id: string, action: string, body: Fields): Answer {
    if (method === 'POST' && id === '') {
      const { accountName, password } = body;
      if (typeof accountName !== 'string' || typeof password !== 'string')
        return refused(400, 'Missing parameter');
      if (password.length < 9) return refused(400, `Password ${password} is too short`);
      if (accounts.has(accountName)) return taken;
      accounts.set(accountName, password);
      return done('addPop');
    }
    if (id === '') return ok([...accounts.keys()]);
    if (!accounts.has(id)) return absent;
    if (method === 'GET')
      return ok({ accountName: id, domain: name, email: `${id}@${name}`, isBlocked: false, size: 5e9 });
    if (method === 'DELETE') {
      accounts.delete(id);
      return done('delPop');
    }
    if (method !== 'POST' || action !== 'changePassword') return refused(405, 'Method not allowed');
    if (typeof body.password !== 'string') return refused(400, 'Missing parameter');
    accounts.set(id, body.password);
    return done('changePassword');
  }

  function onResponders(method: string, id: string, body: Fields): Answer {
    if (method === 'POST' && id === '') {
      const { account, content, copy } = body;
      if (typeof account !== 'string' || typeof content !== 'string' || typeof copy !== 'boolean') {
        return refused(400, 'Missing parameter');
      }
      if (responders.has(account)) return taken;
      responders.set(account, body);
      return done('addResponder');
    }
    const responder = responders.get(id);
    if (responder === undefined) return absent;
    if (method === 'GET') return ok({ from: null, to: null, ...responder, account: id });
    if (method === 'DELETE') {
      responders.delete(id);
      return done('delResponder');
    }
    responders.set(id, { ...responder, ...body });
    return ok(null);
  }

  function onRedirections(method: string, id: string, query: URLSearchParams, body: Fields): Answer {
    if (method === 'POST' && id === '') return addRedirection(body);
    if (id === '') {
      const wanted = [...redirections].filter(
        ([, { from, to }]) => (query.get('from') ?? from) === from && (query.get('to') ?? to) === to,
      );
      return ok(wanted.map(([one]) => one));
    }
    const redirection = redirections.get(id);
    if (redirection === undefined) return absent;
    if (method === 'GET') return ok({ id, ...redirection });
    redirections.delete(id);
    return done('delRedirection');
  }

  function addRedirection({ from, to, localCopy }: Fields): Answer {
    if (typeof from !== 'string' || typeof to !== 'string' || typeof localCopy !== 'boolean') {
      return refused(400, 'Missing parameter');
    }
    const known = [...redirections.values()].filter((one) => one.from === from);
    if (known.some((one) => one.to === to)) return taken;
    if (localCopy && !accounts.has(from.replace(/@.*/, '')))
      return refused(400, 'No account for a local copy');
    redirections.set(`/${++lastId}/`, { from, to });
    if (localCopy && !known.some((one) => one.to === from))
      redirections.set(`/${++lastId}/`, { from, to: from });
    return done('addRedirection');
  }

  return {
    accounts,
    responders,
    redirections,
    lists: mailingLists.lists,
    answer(method, path, query, body) {
      const [email, , of, kind, id = '', action = '', object = ''] = path
        .slice(1)
        .split('/')
        .map(decodeURIComponent);
      if (email !== 'email' || of !== name) return absent;
      if (kind === 'account') return onAccounts(method, id, action, body);
      if (kind === 'responder') return onResponders(method, id, body);
      if (kind === 'mailingList') return mailingLists.answer(method, id, action, object, body);
      return kind === 'redirection' ? onRedirections(method, id, query, body) : absent;
    },
  };
}
