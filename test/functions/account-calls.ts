import accountChange from '../../functions/account-change.ts';
import confirmation from '../../functions/account-confirmation.ts';
import accountData from '../../functions/account-data.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import type { AuditEvent } from '../../src/ports.ts';
import { anAccount } from '../builders.ts';
import { clockOf } from '../fakes/clock-of.ts';
import { memoryContents } from '../fakes/memory-contents.ts';
import { fakeServices, type FakeServices } from '../fakes/services.ts';

const site = 'https://communs.example';

/** The member who calls. */
export const me = 'ondine.mistral';

/** Her page as it is published. */
export const publishedPage = `---
fullname: Ondine Mistral
# elle préfère le thé
role: Designer
domaine: Design
missions:
  - start: 2026-01-01
    end: 2027-01-01
    status: admin
github: ondine
---

Bonjour.
`;

/** A moment that tests set. */
export interface SetClock {
  now: Date;
}

/** Two members with a mailbox, logged in, on 2026-11-20. */
export async function twoMembers(): Promise<{ services: FakeServices; time: SetClock }> {
  const time = { now: new Date('2026-11-20T09:00:00.000Z') };
  const clock = clockOf(() => time.now);
  const contents = memoryContents({ [`_authors/${me}.md`]: publishedPage });
  const services = { ...fakeServices(), clock, contents };
  provideServices({ ...services, site: { page: () => Promise.resolve('<main></main>') } });
  for (const id of [me, 'lise.charme']) {
    await services.accounts.reserve(
      anAccount({
        id,
        primaryEmail: `${id}@communs.example`,
        secondaryEmail: `${id}@exemple.fr`,
      }),
    );
    await services.mailboxes.create(id, 'un mot de passe');
    await services.logins.redeem(await services.logins.openLink(id), new Headers());
  }
  return { services, time };
}

const post = (path: string, fields: object, headers: Record<string, string> = {}): Request =>
  new Request(site + path, {
    method: 'POST',
    body: JSON.stringify(fields),
    headers: { 'content-type': 'application/json', ...headers },
  });

const carried: Promise<unknown>[] = [];

/** The context of a function, which carries work on after the answer. */
export const context = {
  waitUntil: (work: Promise<unknown>) => {
    carried.push(work);
  },
};

/** What was left for after the answers is done. */
export const afterAnswers = async (): Promise<void> => {
  await Promise.all(carried.splice(0));
};

/** Asks for a change of one's own account. */
export const change = (
  name: string,
  fields: object,
  given: { as?: string; headers?: Record<string, string> } = {},
): Promise<Response> =>
  accountChange(
    post(`/api/account/${name}`, fields, { cookie: `session=${given.as ?? me}`, ...given.headers }),
    context,
  );

/** Uses the link of a mail that confirms an address, in the browser where she is logged in. */
export const confirm = (jeton: string): Promise<Response> =>
  confirmation(post('/api/account-confirmation', { jeton }, { cookie: `session=${me}` }));

/** Reads one's own account or data. */
export const read = (path = '/api/account', as = me): Promise<Response> =>
  accountData(new Request(site + path, { headers: { cookie: `session=${as}` } }));

export const errorsOf = async (response: Response): Promise<Record<string, string>> =>
  ((await response.json()) as { errors: Record<string, string> }).errors;

/** The token of the link in a mail. */
export const tokenOf = (text = ''): string => decodeURIComponent(/jeton=(\S+)/.exec(text)?.[1] ?? '');

/** What the audit holds of the caller's account, newest first. */
export const eventsOf = async ({ audit }: FakeServices): Promise<readonly AuditEvent[]> =>
  (await audit.page({ target: me }, { size: 50 })).items;
