import { beforeEach, describe, expect, it } from 'vitest';
import arrival from '../../functions/arrival.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { filledArrival } from '../builders.ts';
import { fakeServices } from '../fakes/services.ts';

let services: ReturnType<typeof fakeServices>;

beforeEach(() => {
  services = fakeServices();
  provideServices({ ...services, site: { page: () => Promise.resolve('<main><form></form></main>') } });
});

const form = 'application/x-www-form-urlencoded';
const post = (body: BodyInit, type: string, accept = 'application/json') =>
  arrival(
    new Request('https://communs.example/api/arrival', {
      method: 'POST',
      body,
      headers: { 'content-type': type, accept },
      duplex: 'half',
    } as RequestInit),
  );

describe('a body of an arrival', () => {
  const nothingWritten = async () => {
    expect(await services.accounts.all()).toEqual([]);
    expect(await services.contents.proposals('open')).toEqual([]);
  };
  const long = 'x'.repeat(100_000);
  const stream = (text: string) => new Response(text).body ?? '';

  it.each<[string, BodyInit, string, number]>([
    ['of a form with a file', 'x', 'multipart/form-data; boundary=x', 415],
    ['of XML', '<x/>', 'application/xml', 415],
    ['of plain text', 'x', 'text/plain', 415],
    ['of an unknown type', 'x', 'nothing', 415],
    ['of a form with bytes that are no UTF-8', new Uint8Array([0x61, 0x3d, 0xff]), form, 400],
    ['of a form that encodes bytes that are no UTF-8', 'bio=%FF', form, 400],
    ['of a form with a broken encoding', 'bio=%zz', form, 400],
    ['of JSON in UTF-16', new Uint8Array(Buffer.from('{}', 'utf16le')), 'application/json', 400],
    ['of nothing', '', 'application/json', 400],
    ['of JSON that is a text', '"x"', 'application/json', 400],
    ['of JSON that is null', 'null', 'application/json', 400],
    ['of JSON nested too deep to read', '['.repeat(50_000), 'application/json', 400],
    ['of a form over 100 kB', `bio=${long}`, form, 413],
    ['of a stream over 100 kB, whose length nobody tells', stream(`bio=${long}`), form, 413],
  ])('%s is refused', async (_, body, type, status) => {
    const response = await post(body, type);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: expect.stringMatching(/^[A-Z].*\.$/) as unknown });
    await nothingWritten();
  });

  it('that is refused whole shows a browser the form’s page with the message', async () => {
    const response = await post('bio=%FF', form, 'text/html');
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/role="alert".*Ta demande n’est pas du texte en UTF-8\..*<form>/);
    await nothingWritten();
  });

  it.each([
    ['JSON', `{"__proto__": {"isAdmin": true}, "constructor": {"prototype": {"x": 1}}, `],
    ['JSON with a list in its place', `{"__proto__": [], "prototype": null, "toString": "x", `],
  ])('with keys of prototypes in %s changes none', async (_, keys) => {
    const body = keys + JSON.stringify(filledArrival).slice(1);
    expect((await post(body, 'application/json')).status).toBe(201);
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
    expect(Object.keys((await services.accounts.find('celeste.d.ormeau')) ?? {})).not.toContain('isAdmin');
  });

  it('with keys of prototypes in a form changes none, and shows its page', async () => {
    const keys = '__proto__=x&__proto__[isAdmin]=1&constructor[prototype][x]=1&constructor=y';
    const body = `${keys}&${new URLSearchParams(filledArrival).toString()}`;
    expect((await post(body, form)).status).toBe(201);
    expect((await post(keys, form, 'text/html')).status).toBe(422);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('with a name for every field but its own is refused at every field that has to be filled', async () => {
    const response = await post(JSON.stringify({ prenom: 'Céleste', FIRSTNAME: 'x' }), 'application/json');
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as { errors: object };
    expect(Object.keys(errors).toSorted()).toEqual(Object.keys(filledArrival).toSorted());
  });
});
