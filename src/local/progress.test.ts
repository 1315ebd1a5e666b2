import { expect, it } from 'vitest';
import { startProgress, type Progress, type ProgressEvent } from './progress.ts';

const kinds = async (progress: Progress): Promise<string[]> => {
  const seen: string[] = [];
  for await (const event of progress.follow()) seen.push(told(event));
  return seen;
};
const told = (event: ProgressEvent): string => (event.kind === 'started' ? event.label : event.kind);

it('is followed from the first step, by whoever comes early or late', async () => {
  const gate = Promise.withResolvers<undefined>();
  const progress = startProgress(
    async (step) => {
      const found = await step('chercher', () => Promise.resolve(42));
      await step(`poser ${found}`, () => gate.promise);
    },
    [{ label: 'avant', milliseconds: 3 }],
  );
  const early = kinds(progress);
  expect(progress.state()).toBe('running');
  gate.resolve(undefined);
  const whole = ['avant', 'finished', 'chercher', 'finished', 'poser 42', 'finished'];
  expect(await early).toEqual(whole);
  expect(progress.state()).toBe('done');
  expect(await kinds(progress)).toEqual(whole);
});

it('keeps the fault of a step, which ends the work', async () => {
  const fault = new Error('panne');
  const progress = startProgress(async (step) => {
    await step('construire', () => Promise.reject(fault));
    await step('jamais', () => Promise.resolve());
  });
  expect(await kinds(progress)).toEqual(['construire', 'failed']);
  expect(progress.state()).toEqual({ fault });
});

it('tells each event as it comes', async () => {
  const gate = Promise.withResolvers<undefined>();
  const progress = startProgress((step) => step('attendre', () => gate.promise));
  const events = progress.follow();
  expect((await events.next()).value).toEqual({ kind: 'started', label: 'attendre' });
  const next = events.next();
  gate.resolve(undefined);
  expect((await next).value).toMatchObject({ kind: 'finished', milliseconds: expect.any(Number) as number });
  expect((await events.next()).done).toBe(true);
});
