import { z } from 'zod';
import { observations } from '../../domain/observed-accesses.ts';
import { infraScopes, movementKinds } from '../../ports.ts';

const day = z.iso.date().describe('A day in Europe/Paris.');
const instant = z.iso.datetime().describe('An instant in UTC.');
const does = z
  .enum(observations)
  .describe(
    'What the last step left: `done` open, `suspended` out of use, `deleted` closed, `failed` not as meant, `unknown` never noted.',
  );

const toolsSchema = z
  .strictObject({
    github: z.strictObject({ should: z.enum(['member', 'none']), does }),
    mattermost: z.strictObject({ should: z.enum(['community', 'alumni', 'none']), does }),
    mailbox: z.strictObject({
      should: z.enum(['open', 'redirection', 'suspended', 'none']),
      does,
      address: z.email().nullable().describe('The address that the community gave; never another one.'),
    }),
    lists: z.array(z.strictObject({ name: z.string(), should: z.enum(['subscribed', 'none']), does })),
  })
  .describe('Under the scope accounts:read.');

export const memberSchema = z.strictObject({
  id: z.string(),
  fullname: z.string(),
  active: z.boolean().describe('Whether a mission runs today.'),
  firstDay: day
    .nullable()
    .describe('First day of the missions that run without a break, else of the last that ran.'),
  lastDay: day.nullable().describe('Their last day; null where none is known.'),
  startups: z.array(z.string()).describe('Ids of the startups of the missions that run today.'),
  github: z.string().nullable(),
  tools: toolsSchema.optional(),
});

export const membersSchema = z.strictObject({
  members: z.array(memberSchema),
  next: z.string().nullable().describe('The `cursor` of the next page; null on the last.'),
});

const kind = z.enum(movementKinds);

const changeSchema = z.strictObject({
  number: z.int().min(1).describe('Increases from each event to the next; some numbers are left out.'),
  member: z.string(),
  kind,
  day: day.describe('First day of an arrival, last day of a departure, the day on which a change was seen.'),
  at: instant.describe('When it was recorded.'),
});

export const changesSchema = z.strictObject({
  changes: z.array(changeSchema),
  next: z.string().describe('The `since` of the next call, now or later.'),
  more: z.boolean().describe('Whether more is there already.'),
});

/** What a client sends to be told of movements. */
export const webhookRequestSchema = z.strictObject({
  url: z
    .url({ protocol: /^https$/, error: 'An https URL.' })
    .max(2_000)
    .refine((text) => !hasCredentials(text), { error: 'No user or password in the URL.' })
    .describe('https, on a host of the public network.'),
  kinds: z
    .array(kind)
    .min(1)
    .default([...movementKinds]),
});

function hasCredentials(text: string): boolean {
  const { username, password } = URL.parse(text) ?? { username: '', password: '' };
  return username !== '' || password !== '';
}

export const webhookSchema = z.strictObject({
  id: z.string(),
  url: z.url(),
  kinds: z.array(kind),
  active: z.boolean().describe('False once it has failed for three days.'),
  createdAt: instant,
});

export const newWebhookSchema = webhookSchema.extend({
  secret: z.string().describe('Signs what is sent; shown this once.'),
});

export const webhooksSchema = z.strictObject({ webhooks: z.array(webhookSchema) });

/** What a webhook gets. */
export const messageSchema = z.strictObject({
  type: z.enum(['member.arrival', 'member.change', 'member.departure']),
  timestamp: instant.describe('When it was recorded.'),
  data: changeSchema.omit({ at: true }),
});

/** Why a call is refused; codes are never renamed. */
export const problemCodes = {
  'invalid-request': [400, 'The request does not make sense.'],
  'missing-key': [401, 'A key is needed: Authorization: Bearer <key>.'],
  'wrong-key': [401, 'The key is unknown or revoked.'],
  'missing-scope': [403, 'The key does not have the scope that this needs.'],
  'not-found': [404, 'There is nothing here.'],
  'method-not-allowed': [405, 'The method is not for this address.'],
  'too-many-webhooks': [409, 'The client has as many webhooks as it may.'],
  'cursor-expired': [410, 'What followed the cursor is no longer kept: read all members again.'],
  'too-long': [413, 'The body is too long.'],
  'not-json': [415, 'The body must be application/json.'],
  'invalid-fields': [422, 'Some fields are refused.'],
  'too-many-requests': [429, 'Too many requests: wait as long as Retry-After says.'],
  unavailable: [503, 'Something that this needs does not answer: try again later.'],
} as const satisfies Readonly<Record<string, readonly [number, string]>>;
export type ProblemCode = keyof typeof problemCodes;

export const problemType = (code: ProblemCode): `urn:infra:${ProblemCode}` => `urn:infra:${code}`;

export const problemSchema = z.strictObject({
  type: z.enum((Object.keys(problemCodes) as ProblemCode[]).map(problemType)),
  title: z.string(),
  status: z.int(),
  scope: z.enum(infraScopes).optional().describe('The scope that is missing.'),
  errors: z.record(z.string(), z.string()).optional().describe('Messages by field.'),
});
