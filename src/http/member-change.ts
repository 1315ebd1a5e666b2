import { loggedIn, type LoggedIn } from '../journeys/logged-in.ts';
import type { PassTarget } from '../journeys/member-pass.ts';
import type { Services } from '../services.ts';
import { answerJson, wantsPage } from './answer-form.ts';
import { isOverLimit } from './is-over-limit.ts';
import { leadTo } from './lead-to.ts';
import { doorOf, memberAt, type MemberDoor } from './member-door.ts';
import { messagePage } from './message-page.ts';
import { pageResponse } from './page-response.ts';
import { readFields } from './read-fields.ts';
import { isSameOrigin } from './same-origin.ts';

const maximumBytes = 50_000;
const changesAnHour = 200;

/** What is said of a change that does not come as far as its journey. */
interface ChangeTexts {
  readonly elsewhere: string;
  readonly loginFirst: string;
  readonly linkOver: string;
  readonly tooMany: string;
  /** The title of a page that refuses. */
  readonly notDone: string;
}

/** How members come to a kind of change. */
export interface ChangeRules {
  /** What the limit counts them under. */
  readonly name: string;
  readonly texts: ChangeTexts;
  /** What the link of a mail opens, by what is sent; without it, only a session does. */
  readonly opens?: ((fields: SentFields) => PassTarget) | undefined;
}

type SentFields = Readonly<Record<string, unknown>>;

/** A change that a member sent, or the answer to one that goes no further. */
export type SentChange =
  | {
      readonly kind: 'sent';
      readonly fields: SentFields;
      readonly door: MemberDoor;
      readonly member: LoggedIn;
    }
  | { readonly kind: 'answered'; readonly response: Response };

/**
 * Who sends which fields: from this site, in a body that can be read, by a session or the link of a mail, and not too
 * often. 403, 400, 413, 415, 401 and 429 otherwise; a browser without a session is led to the login page.
 */
export async function sentChange(
  request: Request,
  { name, texts, opens }: ChangeRules,
  services: Services,
): Promise<SentChange> {
  const refuse = (status: number, error: string) =>
    answered(refuseChange(request, status, error, texts.notDone));
  if (!isSameOrigin(request, services.settings.siteUrl)) return refuse(403, texts.elsewhere);
  const read = await readFields(request, maximumBytes);
  if (read.kind === 'refused') return refuse(read.status, read.message);
  const { fields } = read;
  const door = opens ? doorOf(fields) : {};
  if (door === 'broken-link') return refuse(401, texts.linkOver);
  const member = await (opens
    ? memberAt(door, opens(fields), request.headers, services)
    : loggedIn(request.headers, services));
  if (!member) {
    if (door.pass) return refuse(401, texts.linkOver);
    return answered(
      wantsPage(request) ? leadTo('/connexion/') : answerJson(401, { error: texts.loginFirst }),
    );
  }
  if (await isOverLimit(`${name} ${member.actor.id}`, changesAnHour, request, services))
    return refuse(429, texts.tooMany);
  return { kind: 'sent', fields, door, member };
}

const answered = (response: Response): SentChange => ({ kind: 'answered', response });

/** Refuses a change: in JSON, or by a page that says why. */
const refuseChange = (request: Request, status: number, error: string, title: string): Response =>
  wantsPage(request)
    ? pageResponse(messagePage({ title, paragraphs: [error] }), status)
    : answerJson(status, { error });

/** The text of a field that was sent; "" for what is no text. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
