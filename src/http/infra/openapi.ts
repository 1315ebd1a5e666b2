import { z } from 'zod';
import type { InfraScope } from '../../ports.ts';
import { examples, problemExample } from './examples.ts';
import {
  changesSchema,
  memberSchema,
  membersSchema,
  messageSchema,
  newWebhookSchema,
  problemCodes,
  problemSchema,
  webhookRequestSchema,
  webhookSchema,
  webhooksSchema,
  type ProblemCode,
} from './schemas.ts';

const schemas = {
  Member: memberSchema,
  Members: membersSchema,
  Changes: changesSchema,
  WebhookRequest: webhookRequestSchema,
  Webhook: webhookSchema,
  NewWebhook: newWebhookSchema,
  Webhooks: webhooksSchema,
  Message: messageSchema,
  Problem: problemSchema,
} as const;
type Shown = Exclude<keyof typeof schemas, 'Problem'>;

const content = (name: Shown) => ({
  'application/json': { schema: { $ref: `#/components/schemas/${name}` }, example: examples[name] },
});

interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly scope: InfraScope;
  readonly parameters?: readonly object[];
  readonly body?: Shown;
  /** Status and schema of the answer; nothing with 204. */
  readonly gives: readonly [200 | 201, Shown] | readonly [204];
  /** How it is refused, beside what every call may meet. */
  readonly refusals?: readonly ProblemCode[];
}

const always: readonly ProblemCode[] = [
  'missing-key',
  'wrong-key',
  'missing-scope',
  'too-many-requests',
  'unavailable',
];

function operation({
  operationId,
  summary,
  scope,
  parameters,
  body,
  gives,
  refusals = [],
}: Described): object {
  const [status, schema] = gives;
  return {
    operationId,
    summary,
    description: `Needs the scope \`${scope}\`.`,
    security: [{ key: [] }],
    ...(parameters && { parameters }),
    ...(body && { requestBody: { required: true, content: content(body) } }),
    responses: {
      [status]: { description: 'Done.', ...(schema && { content: content(schema) }) },
      ...problemResponses([...always, ...refusals]),
    },
  };
}

function problemResponses(codes: readonly ProblemCode[]): object {
  const byStatus = Map.groupBy(codes, (code) => problemCodes[code][0]);
  return Object.fromEntries(
    [...byStatus].map(([status, held]) => [
      status,
      {
        description: held.map((code) => problemCodes[code][1]).join(' '),
        content: {
          'application/problem+json': {
            schema: { $ref: '#/components/schemas/Problem' },
            examples: Object.fromEntries(held.map((code) => [code, { value: problemExample(code) }])),
          },
        },
      },
    ]),
  );
}

const inQuery = (name: string, description: string, schema: object = { type: 'string' }): object => ({
  name,
  in: 'query',
  description,
  schema,
});
const limit = inQuery('limit', 'How many at most.', {
  type: 'integer',
  minimum: 1,
  maximum: 200,
  default: 100,
});
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };

const paths = {
  '/members': {
    get: operation({
      operationId: 'listMembers',
      summary: 'All members, a page at a time, by id. `tools` needs the scope `accounts:read` too.',
      scope: 'members:read',
      parameters: [inQuery('cursor', 'The `next` of the page before.'), limit],
      gives: [200, 'Members'],
      refusals: ['invalid-request'],
    }),
  },
  '/members/{id}': {
    get: operation({
      operationId: 'showMember',
      summary: 'One member. `tools` needs the scope `accounts:read` too.',
      scope: 'members:read',
      parameters: [id],
      gives: [200, 'Member'],
      refusals: ['not-found'],
    }),
  },
  '/changes': {
    get: operation({
      operationId: 'listChanges',
      summary: 'Who arrived, changed or left, in order. Kept for 400 days.',
      scope: 'members:read',
      parameters: [
        inQuery('since', 'The `next` of the answer before; `now` for nothing but a cursor; all without it.'),
        limit,
      ],
      gives: [200, 'Changes'],
      refusals: ['invalid-request', 'cursor-expired'],
    }),
  },
  '/webhooks': {
    get: operation({
      operationId: 'listWebhooks',
      summary: 'The webhooks of the client.',
      scope: 'webhooks:manage',
      gives: [200, 'Webhooks'],
    }),
    post: operation({
      operationId: 'addWebhook',
      summary: 'A new webhook, told of what happens from now on.',
      scope: 'webhooks:manage',
      body: 'WebhookRequest',
      gives: [201, 'NewWebhook'],
      refusals: ['invalid-request', 'too-many-webhooks', 'too-long', 'not-json', 'invalid-fields'],
    }),
  },
  '/webhooks/{id}': {
    get: operation({
      operationId: 'showWebhook',
      summary: 'One webhook of the client.',
      scope: 'webhooks:manage',
      parameters: [id],
      gives: [200, 'Webhook'],
      refusals: ['not-found'],
    }),
    delete: operation({
      operationId: 'removeWebhook',
      summary: 'Takes a webhook away, with what it was still to be told.',
      scope: 'webhooks:manage',
      parameters: [id],
      gives: [204],
      refusals: ['not-found'],
    }),
  },
};

/** The OpenAPI document of the infra API, made from the schemas that the answers are made by. */
export const openApi = (serverUrl: string): object => ({
  openapi: '3.1.0',
  info: {
    title: 'Infra API',
    version: '1.0.0',
    description: 'For tools of the community that align accounts with its members.',
  },
  servers: [{ url: serverUrl }],
  paths,
  webhooks: {
    movement: {
      post: {
        summary:
          'Something happened to a member. Signed by Standard Webhooks; may come twice, with the same id.',
        requestBody: { required: true, content: content('Message') },
        responses: { '2XX': { description: 'Taken. Anything else is tried again for three days.' } },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
    schemas: Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]),
    ),
  },
});
