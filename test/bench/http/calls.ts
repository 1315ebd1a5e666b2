import { fromSomebody, sendForm, type Call } from './call.ts';
import { newcomers } from './newcomers.ts';
import type { Person } from './people.ts';

/** rules.md, "Login": a further request of the same address within the hour sends no mail. */
const linksOfAddress = 5;

/** The calls that are measured, in order, by these members; some of them are logged in. */
export function callsOf(members: readonly Person[], cookies: readonly string[]): Call[] {
  const newcomer = newcomers(members.filter(({ isActive }) => isActive).map(({ id }) => id));
  const early = newcomer();
  const cookie = turns(cookies);
  const addresses = members.flatMap((member) => member.addresses);
  const address = turns(addresses.flatMap((one) => Array<string>(linksOfAddress).fill(one)));
  const links = addresses.length * linksOfAddress;
  let asked = 0;
  const read = (path: string, accept: string) => () => ({
    method: 'GET' as const,
    path,
    headers: fromSomebody({ cookie: cookie(), accept }),
  });
  return [
    { label: 'Account, data', next: read('/api/account', 'application/json'), status: 200, target: 50 },
    { label: 'Account, page', next: read('/compte/', 'text/html'), status: 200, target: 50 },
    {
      label: 'Login, a link asked for',
      next() {
        asked += 1;
        return sendForm('/api/login', { email: address() });
      },
      status: 200,
      mails: (answers) => Math.max(0, Math.min(answers, links - asked + answers)),
    },
    {
      label: 'Arrival',
      next: () => sendForm('/api/arrival', newcomer()),
      status: 201,
      target: 500,
      // One to the newcomer and one to her referent.
      mails: (answers) => 2 * answers,
    },
    { label: 'Arrival, sent again', next: () => sendForm('/api/arrival', early), status: 200, target: 500 },
  ];
}

/** The items one after the other, from the first again after the last. */
function turns<Item>(items: readonly Item[]): () => Item {
  let at = -1;
  return () => {
    at = (at + 1) % items.length;
    const item = items[at];
    if (item === undefined) throw new RangeError('Nothing to take turns with.');
    return item;
  };
}
