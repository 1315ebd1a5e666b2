import { expect, it, vi } from 'vitest';
import retention from '../../functions/retention.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import { throughAct } from '../fakes/failing-services.ts';
import { fakeServices } from '../fakes/services.ts';
import { logged } from './logged.ts';

const site = { page: () => Promise.resolve('') };

it('the scheduled function lets go what is too old, and reports', async () => {
  const services = fakeServices();
  const mail = { key: 'a', to: 'a@exemple.fr', subject: 'Bonjour', html: '<p>b</p>', text: 'b' };
  await services.mailLog.open(mail, new Date('2025-01-01'));
  provideServices({ ...services, site });
  const response = await retention();
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ counts: { mail: 1 }, isComplete: true, failed: [] });
});

it('the scheduled function tells operators what failed, without an address', async () => {
  vi.mocked(console.error).mockImplementationOnce(() => undefined);
  const down = () => Promise.reject(new Error('Down for celeste@exemple.fr'));
  const services = throughAct(fakeServices(), (call, make) => (call.startsWith('mailLog') ? down() : make()));
  provideServices({ ...services, site });
  const response = await retention();
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('exemple.fr');
  expect(logged('error')).toMatchObject([
    { job: 'retention', parts: ['mail: Error: Down for …@…', 'mailText: Error: Down for …@…'] },
  ]);
});
