import { problemCodes, problemType, type ProblemCode } from './schemas.ts';

const member = {
  id: 'celeste.ormeau',
  fullname: 'Céleste Ormeau',
  active: true,
  firstDay: '2026-03-02',
  lastDay: '2026-08-31',
  startups: ['eau-claire'],
  github: 'celeste-ormeau',
};

const memberWithTools = {
  ...member,
  tools: {
    github: { should: 'member', does: 'done' },
    mattermost: { should: 'community', does: 'done' },
    mailbox: { should: 'open', does: 'done', address: 'celeste.ormeau@communs.example' },
    lists: [
      { name: 'incubateur', should: 'subscribed', does: 'done' },
      { name: 'set-eau-claire', should: 'subscribed', does: 'failed' },
    ],
  },
};

const change = {
  number: 42,
  member: 'celeste.ormeau',
  kind: 'arrival',
  day: '2026-03-02',
  at: '2026-03-02T06:05:00.000Z',
};

const webhook = {
  id: '6f1c2a52-0d5e-4a53-9d2f-0a8c4d1e7b90',
  url: 'https://outil.example/webhooks/secretariat',
  kinds: ['arrival', 'departure'],
  active: true,
  createdAt: '2026-03-01T08:00:00.000Z',
};

/** An example of each thing that the API takes or gives; each fits its schema. */
export const examples = {
  Member: memberWithTools,
  Members: { members: [memberWithTools], next: 'bSBjZWxlc3RlLm9ybWVhdQ' },
  Changes: { changes: [change], next: 'YyA0MiAxNzcyNDMxNTAwMDAw', more: false },
  WebhookRequest: { url: webhook.url, kinds: webhook.kinds },
  Webhook: webhook,
  NewWebhook: { ...webhook, secret: 'whsec_bm90IGEgc2VjcmV0LCBhbiBleGFtcGxlIQ==' },
  Webhooks: { webhooks: [webhook] },
  Message: {
    type: 'member.arrival',
    timestamp: change.at,
    data: { number: 42, member: 'celeste.ormeau', kind: 'arrival', day: '2026-03-02' },
  },
};

/** An example of a refusal. */
export function problemExample(code: ProblemCode): object {
  const [status, title] = problemCodes[code];
  const more = {
    ...(code === 'missing-scope' && { scope: 'accounts:read' }),
    ...(code === 'invalid-fields' && { errors: { url: 'An https URL.' } }),
  };
  return { type: problemType(code), title, status, ...more };
}
