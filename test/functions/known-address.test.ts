import { load } from 'cheerio';
import { beforeEach, describe, expect, it } from 'vitest';
import arrival from '../../functions/arrival.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { filledArrival } from '../builders.ts';
import { anAccount } from '../contract/database/samples.ts';
import { fakeServices } from '../fakes/services.ts';

const page =
  '<main><form><div class="fr-input-group"><input name="email"><p id="email-message"></p></div><input name="firstName"></form></main>';
const email = 'ondine@exemple.fr';
let services: ReturnType<typeof fakeServices>;

beforeEach(async () => {
  services = fakeServices();
  provideServices({ ...services, site: { page: () => Promise.resolve(page) } });
  for (const [id, secondaryEmail] of [
    ['ondine.mistral', email],
    ['lise.charme', 'lise@exemple.fr'],
  ] as const)
    await services.accounts.reserve(anAccount({ id, secondaryEmail }));
});

const send = (given: object, accept = 'application/json') =>
  arrival(
    new Request('https://communs.example/api/arrival', {
      method: 'POST',
      body: new URLSearchParams({ ...filledArrival, ...given }),
      headers: { accept },
    }),
  );
const mails = () => services.mailer.sent;

describe('an arrival with an address that an account holds', () => {
  it('gets an answer that names no account, opens nothing, and is answered at the address', async () => {
    const response = await send({ email: 'Ondine@Exemple.fr' });
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({
      errors: {
        email:
          'Un courriel t’attend à cette adresse\u00A0: il dit comment continuer. Rien d’autre n’a été enregistré.',
      },
    });
    expect(await services.accounts.all()).toHaveLength(2);
    expect(await services.contents.proposals('open')).toEqual([]);
    expect(mails()).toMatchObject([{ to: 'Ondine@Exemple.fr', subject: 'Tu as déjà un compte' }]);
    expect(mails()[0]?.text).toContain('https://communs.example/connexion/');
  });

  it('gets the same answer whatever the account is: a member’s, a former one’s, one of somebody who arrives', async () => {
    await send({});
    mails().length = 0;
    const answers = [];
    for (const address of [email, 'lise@exemple.fr', filledArrival.email])
      answers.push(await (await send({ email: address, firstName: 'Autre' })).text());
    expect(new Set(answers).size).toBe(1);
    expect(mails().map(({ subject }) => subject)).toEqual([
      'Tu as déjà un compte',
      'Tu as déjà un compte',
      'Ton arrivée est déjà enregistrée',
    ]);
    expect(mails()[2]?.text).toMatch(
      /https:\/\/communs\.example\/arrivee\/suivi\/\?id=celeste\.d\.ormeau&cle=/,
    );
    for (const { text } of mails()) expect(text).not.toMatch(/Autre|ondine\.mistral|Lise/);
  });

  it('writes to the address once a day, however often the form is sent', async () => {
    for (let times = 0; times < 5; times++) expect((await send({ email })).status).toBe(422);
    expect(mails()).toHaveLength(1);
  });

  it('says so when the mail cannot leave', async () => {
    services.mailer.fail = true;
    const { errors } = (await (await send({ email })).json()) as { errors: Record<string, string> };
    expect(errors.email).toMatch(/^Nous n’avons pas pu t’écrire à cette adresse/);
    services.mailer.fail = false;
    await send({ email });
    expect(mails()).toHaveLength(1);
  });

  it('in a browser keeps what was typed, with the message at the address', async () => {
    const response = await send({ email }, 'text/html');
    expect(response.status).toBe(422);
    const $ = load(await response.text());
    expect($('#email-message').text()).toContain('Un courriel t’attend à cette adresse');
    expect($('[name="firstName"]').attr('value')).toBe('Céleste');
  });

  it('of the same person, sent again, is a repeat like any other', async () => {
    const first: unknown = await (await send({})).json();
    const again = await send({ email: 'CELESTE@exemple.fr', firstName: 'céleste' });
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(first);
  });
});
