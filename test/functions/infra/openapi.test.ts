import { expect, it } from 'vitest';
import { problemCodes } from '../../../src/http/infra/schemas.ts';
import { routes } from '../../../src/http/infra/routes.ts';
import { document, misfit } from './document.ts';
import { infraTrial } from './trial.ts';

const operations = Object.values({ ...document.paths, ...document.webhooks }).flatMap((path) =>
  Object.values(path),
);
const contents = operations.flatMap(({ requestBody, responses }) =>
  [requestBody, ...Object.values(responses)].flatMap((held) => Object.values(held?.content ?? {})),
);

it('the document tells of every operation, and of no other', () => {
  const told = Object.entries(document.paths).map(([path, held]) => [path, Object.keys(held).sort()]);
  const served = Object.entries(routes).map(([path, held]) => [
    path,
    Object.keys(held)
      .map((method) => method.toLowerCase())
      .sort(),
  ]);
  expect(told).toEqual(served);
});

it('each example fits its schema', () => {
  const examples = contents.flatMap(({ schema, example, examples: named = {} }) => [
    ...(example === undefined ? [] : [{ schema, value: example }]),
    ...Object.values(named).map(({ value }) => ({ schema, value })),
  ]);
  expect(examples.length).toBeGreaterThan(20);
  for (const { schema, value } of examples)
    expect(misfit(schema, value), JSON.stringify(value)).toBeUndefined();
});

it('a value with a field too many does not fit', () => {
  expect(misfit({ $ref: '#/components/schemas/Webhooks' }, { webhooks: [], secret: 'x' })).toBeDefined();
});

it('each refusal stands in the document, but for those of addresses that it does not tell of', () => {
  const text = JSON.stringify(document);
  const untold = Object.keys(problemCodes).filter((code) => !text.includes(`"${code}":`));
  expect(untold).toEqual(['method-not-allowed']);
});

it('the document is read without a key', async () => {
  const response = await infraTrial().ask('/openapi.json');
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(await response.json()).toEqual(JSON.parse(JSON.stringify(document)));
});
