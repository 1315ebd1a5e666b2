import { beforeEach, describe, expect, it } from 'vitest';
import arrival from '../../functions/arrival.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { readEntry } from '../../src/content/read-entry.ts';
import { accountSchema } from '../../src/schema/account.ts';
import { arrivalFormSchema, type ArrivalField } from '../../src/schema/arrival-form.ts';
import { noteOf } from '../../src/schema/field.ts';
import { filledArrival } from '../builders.ts';
import { fakeServices } from '../fakes/services.ts';
import { inputs, leftOut, takes, type Kind } from './arrival-inputs.ts';

const address = 'https://communs.example/api/arrival';
let services: ReturnType<typeof fakeServices>;

beforeEach(() => {
  services = fakeServices();
  provideServices({ ...services, site: { page: () => Promise.resolve('<main><form></form></main>') } });
});

const required: readonly string[] = Object.keys(filledArrival);
const fields = Object.keys(arrivalFormSchema.shape) as ArrivalField[];

const outcomeOf = (field: ArrivalField, kind: Kind): 'taken' | 'left out' | 'refused' => {
  if (takes[field].includes(kind)) return 'taken';
  return leftOut.includes(kind) && !required.includes(field) ? 'left out' : 'refused';
};

const send = (body: string, type: string) =>
  arrival(new Request(address, { method: 'POST', body, headers: { 'content-type': type } }));
const sendJson = (given: object) => send(JSON.stringify({ ...filledArrival, ...given }), 'application/json');
const sendForm = (given: Record<string, string>) =>
  send(new URLSearchParams({ ...filledArrival, ...given }).toString(), 'application/x-www-form-urlencoded');

async function expectRefused(response: Response, field: ArrivalField): Promise<void> {
  expect(response.status).toBe(422);
  const { errors } = (await response.json()) as { errors: Record<string, string> };
  expect(Object.keys(errors)).toEqual([field]);
  // A whole sentence in French, not a program's word.
  expect(errors[field]).toMatch(/^[A-ZÉÀ][^]*\.$/);
  expect(errors[field]).not.toMatch(/invalid|expected|undefined|null/i);
  expect(await services.accounts.all()).toEqual([]);
  expect(await services.arrivals.waiting()).toEqual([]);
  expect(await services.contents.proposals('open')).toEqual([]);
  expect(services.mailer.sent).toEqual([]);
}

/** What was kept of a field, wherever it is kept. */
async function keptOf(field: ArrivalField): Promise<unknown> {
  const [account] = await services.accounts.all();
  expect(accountSchema.parse(account)).toEqual(account);
  const path = `_authors/${account?.id ?? ''}.md`;
  const text = (await services.contents.read(path, `arrivee/${account?.id ?? ''}`)) ?? '';
  const { entry, problems } = readEntry('authors', { path, text });
  expect(problems).toEqual([]);
  const author = entry?.data;
  const mission = author?.missions[0];
  const kept: Partial<Record<ArrivalField, unknown>> = {
    firstName: author?.fullname.slice(0, -" d'Ormeau".length),
    lastName: author?.fullname.slice('Céleste '.length),
    email: account?.secondaryEmail,
    referent: (await services.arrivals.waiting())[0]?.referent,
    bio: entry?.body.trim() === '' ? undefined : entry?.body.trim(),
    startup: mission?.startups[0],
    badge: author?.badges[0],
    ...{ start: mission?.start, end: mission?.end, status: mission?.status, employer: mission?.employer },
    endReason: /^Pourquoi plus de six mois\u00A0: (.*)$/m.exec(services.mailer.sent[1]?.text ?? '')?.[1],
  };
  if (field in kept) return kept[field];
  return { ...account, ...author }[field as 'role'];
}

async function expectTaken(response: Response, field: ArrivalField, value: unknown): Promise<void> {
  expect(response.status).toBe(201);
  expect(await keptOf(field)).toEqual(value);
}

describe.each(fields)('%s', (field) => {
  it.each(Object.keys(inputs) as Kind[])('given %s', async (kind) => {
    const value: unknown = inputs[kind];
    const response = await sendJson({ [field]: value });
    const outcome = outcomeOf(field, kind);
    if (outcome === 'refused') await expectRefused(response, field);
    else if (outcome === 'taken')
      await expectTaken(response, field, typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value);
    else await expectTaken(response, field, field === 'wantsGodparent' ? false : undefined);
  });

  const texts = (Object.entries(inputs) as [Kind, unknown][]).flatMap(([kind, value]): [Kind, string][] =>
    typeof value === 'string' && kind !== 'half a character' ? [[kind, value]] : [],
  );
  it.each(texts)('given %s by a form, the same', async (kind, value) => {
    const response = await sendForm({ [field]: value });
    if (outcomeOf(field, kind) === 'refused') await expectRefused(response, field);
    else expect(response.status).toBe(201);
  });

  const { maximum, input } = noteOf(arrivalFormSchema.shape[field]) ?? {};
  it.runIf(maximum !== undefined)('given more than its greatest length or number', async () => {
    const value = input === 'number' ? (maximum ?? 0) + 1 : 'a'.repeat((maximum ?? 0) + 1);
    await expectRefused(await sendJson({ [field]: value }), field);
  });
});

describe('what is right', () => {
  it.each<[ArrivalField, unknown, unknown]>([
    ['firstName', 'Anne-Marie', 'Anne-Marie'],
    ['firstName', 'María José', 'María José'],
    ['firstName', 'J. Éric', 'J. Éric'],
    ['role', '  Designer  ', 'Designer'],
    ['role', 'C# & Ruby: lead', 'C# & Ruby: lead'],
    ['bio', 'Une ligne.\r\n\r\n# Une autre 🦊\r\n- a: b', 'Une ligne.\n\n# Une autre 🦊\n- a: b'],
    // 150 characters as the browser counts them, whose line ends are sent as two.
    ['bio', `${'a\r\n'.repeat(74)}bc`, `${'a\n'.repeat(74)}bc`],
    ['link', 'https://exemple.fr/?a=b&c=d#e: f', 'https://exemple.fr/?a=b&c=d#e: f'],
    ['link', 'http://exemple.fr', 'http://exemple.fr'],
    ['daysPerWeek', '4,5', 4.5],
    ['daysPerWeek', 0, 0],
    ['dailyRate', '450', 450],
    ['workplaceInseeCode', '2A004', '2A004'],
    ['wantsGodparent', 'on', true],
    ['start', '2013-07-01', '2013-07-01'],
    ['end', '2028-02-29', '2028-02-29'],
  ])('is taken: %s = %j', async (field, value, kept) => {
    await expectTaken(await sendJson({ [field]: value }), field, kept);
  });

  it.each<[ArrivalField, unknown]>([
    ['dailyRate', '450,50'],
    ['dailyRate', 450.5],
    ['dailyRate', '1e3'],
    ['daysPerWeek', '0x3'],
    ['daysPerWeek', '1 000'],
    ['start', '2027-02-29'],
    ['start', '2026-12-01T00:00:00Z'],
    ['start', '1 décembre 2026'],
    ['link', 'javascript://exemple.fr/%0Aalert(1)'],
    ['link', 'data:text/html,x'],
    ['link', '//exemple.fr'],
    ['link', 'https:exemple.fr'],
    ['email', 'celeste@exemple'],
    ['email', 'Céleste <celeste@exemple.fr>'],
    ['email', 'a@exemple.fr,b@exemple.fr'],
    ['wantsGodparent', 'peut-être'],
  ])('is not: %s = %j', async (field, value) => {
    await expectRefused(await sendJson({ [field]: value }), field);
  });
});

it('every field of the form is in the table', () => {
  expect(Object.keys(takes).toSorted()).toEqual(fields.toSorted());
});
