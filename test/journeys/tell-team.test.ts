import { beforeEach, describe, expect, it, vi } from 'vitest';
import forgePoll from '../../functions/forge-poll.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { submitArrival } from '../../src/journeys/submit-arrival.ts';
import type { Chat, Ledger } from '../../src/ports.ts';
import { arrivalFormSchema } from '../../src/schema/arrival-form.ts';
import { filledArrival } from '../builders.ts';
import { fakeServices } from '../fakes/services.ts';

const form = arrivalFormSchema.parse({ ...filledArrival, bio: 'Privé ?', dailyRate: '450' });
const site = { page: () => Promise.resolve('') };
const key = 'arrivee/celeste.d.ormeau/equipe';
let services: ReturnType<typeof fakeServices>;

beforeEach(() => {
  services = fakeServices();
  provideServices({ ...services, site });
});

/** Runs the poll, which tells operators of its failures; gives them. */
async function failingPoll(): Promise<unknown> {
  vi.mocked(console.error).mockImplementationOnce(() => undefined);
  const response = await forgePoll();
  expect(response.status).toBe(500);
  vi.mocked(console.error).mockClear();
  return ((await response.json()) as { failed: unknown }).failed;
}

describe('the team', () => {
  it('is told of an arrival in its channel, with the link of the proposal and nothing private', async () => {
    await submitArrival(form, services);
    expect(services.chat.posted).toEqual([
      {
        key,
        channel: 'arrivees',
        text: "Arrivée de Céleste d'Ormeau\u00A0: sa fiche attend d’être relue.\nhttps://communs.example/local/propositions/1",
      },
    ]);
  });

  it('is told once, however often the form is sent and the poll runs', async () => {
    await Promise.all(Array.from({ length: 20 }, () => submitArrival(form, services)));
    await forgePoll();
    await forgePoll();
    expect(services.chat.posted).toHaveLength(1);
  });

  it('is told by a later run when the chat was down; the arrival stands meanwhile', async () => {
    services.chat.fail = true;
    expect(await submitArrival(form, services)).toMatchObject({ kind: 'accepted', first: true });
    expect(await failingPoll()).toEqual([
      { what: 'celeste.d.ormeau, team', cause: 'Error: The chat is down.' },
    ]);
    services.chat.fail = false;
    expect(await (await forgePoll()).json()).toMatchObject({ told: ['celeste.d.ormeau'], failed: [] });
    expect(services.chat.posted).toHaveLength(1);
  });

  it('is told of the others when one fails', async () => {
    services.chat.fail = true;
    await submitArrival(form, services);
    await submitArrival({ ...form, firstName: 'Nil', email: 'nil@exemple.fr' }, services);
    services.chat.fail = false;
    const { chat } = services;
    const picky: Chat = {
      post: (message) =>
        message.key.includes('nil.') ? chat.post(message) : Promise.reject(new Error('Refused.')),
    };
    provideServices({ ...services, chat: picky, site });
    expect(await failingPoll()).toHaveLength(1);
    expect(chat.posted.map(({ key }) => key)).toEqual(['arrivee/nil.d.ormeau/equipe']);
  });

  it('hears it from the next run when the process ended before the step was done, and the chat tells a repeat', async () => {
    const dying: Ledger = {
      ...services.ledger,
      done: (step, now) =>
        step === key ? Promise.reject(new Error('killed')) : services.ledger.done(step, now),
    };
    await submitArrival(form, { ...services, ledger: dying });
    await forgePoll();
    expect(await services.ledger.doneAt(key)).toBeUndefined();
    const later = new Date(services.clock.now().getTime() + 3_600_000);
    provideServices({ ...services, clock: { ...services.clock, now: () => later }, site });
    await forgePoll();
    expect(services.chat.posted).toHaveLength(1);
    expect(await services.ledger.doneAt(key)).toEqual(later);
  });

  it('hears nothing of an arrival that is settled, nor where it has no channel', async () => {
    services.chat.fail = true;
    await submitArrival(form, services);
    services.chat.fail = false;
    provideServices({
      ...services,
      settings: { ...services.settings, teamChannel: undefined },
      site,
    });
    await forgePoll();
    await services.contents.merge(1, 'ondine.mistral');
    provideServices({ ...services, site });
    await forgePoll();
    expect(services.chat.posted).toEqual([]);
  });
});
