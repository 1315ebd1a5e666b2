import type { Services } from '../../src/services.ts';

const site = 'https://communs.example';

/** How a change is sent: by whom, from a page or by a script, and with what else. */
export interface PostGiven {
  readonly as?: string;
  readonly page?: boolean;
  readonly headers?: Record<string, string>;
}

/** The headers of a browser in which a member has just logged in; none where nobody has. */
export async function sessionOf(
  member: string | undefined,
  { logins }: Pick<Services, 'logins'>,
): Promise<Record<string, string>> {
  if (member === undefined) return {};
  const [cookie = ''] = await logins.open(member, new Headers());
  return { cookie: cookie.split(';')[0] ?? '' };
}

/** A page as a member asks for it, or as anybody does without a session. */
export const pageRequest = async (
  address: string,
  member: string | undefined,
  services: Pick<Services, 'logins'>,
): Promise<Request> => new Request(new URL(address, site), { headers: await sessionOf(member, services) });

/** A change as a browser sends it, by the form of a page or by a script. */
export const changeRequest = async (
  path: string,
  fields: object,
  { as, page = false, headers = {} }: PostGiven,
  services: Pick<Services, 'logins'>,
): Promise<Request> =>
  new Request(new URL(path, site), {
    method: 'POST',
    body: page ? new URLSearchParams(fields as Record<string, string>) : JSON.stringify(fields),
    headers: {
      'content-type': page ? 'application/x-www-form-urlencoded' : 'application/json',
      ...(page && { accept: 'text/html' }),
      ...(await sessionOf(as, services)),
      ...headers,
    },
  });

/** The HTML of an answer, its spaces as people write them. */
export const readable = async (response: Response): Promise<string> =>
  (await response.text()).replaceAll('&nbsp;', '\u00A0');
