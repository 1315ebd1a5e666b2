import { expect, it } from 'vitest';
import { describeFile } from './describe-file.ts';

it('tells the fields, the first and last entries and the size of a list', () => {
  const body = JSON.stringify([{ id: 'a' }, { id: 'b' }, { id: 'c', github: 'c' }]);
  expect(describeFile('api/v1/authors.json', body)).toEqual({
    path: 'api/v1/authors.json',
    name: 'authors.json',
    size: '47\u00A0octets',
    fields: ['id', 'github'],
    count: 3,
    first: '{\n  "id": "a"\n}',
    last: '{\n  "id": "c",\n  "github": "c"\n}',
  });
});

it('finds the entries of `data`, and of an object by ids', () => {
  expect(describeFile('api/v2/startups.json', '{"links":{},"data":[{"id":"a"}]}')).toMatchObject({
    name: 'startups.json',
    count: 1,
    last: undefined,
  });
  expect(describeFile('api/v2/incubators.json', '{"a":{"title":"A"},"b":{"title":"B"}}')).toMatchObject({
    count: 2,
    fields: ['title'],
  });
});

it('tells the columns of a table, and the size alone of bytes', () => {
  expect(describeFile('api/v2/authors.csv', '"id";"name"\n"a";"A"\n')).toMatchObject({
    fields: ['id', 'name'],
    count: undefined,
    first: undefined,
  });
  expect(describeFile('api/v3/authors.parquet', new Uint8Array(1_250_000))).toMatchObject({
    size: '1,3\u00A0Mo',
    fields: [],
  });
});

it('is empty for an empty list, and cuts a long example', () => {
  expect(describeFile('api/v3/teams.json', '[]')).toMatchObject({ count: 0, fields: [], first: undefined });
  expect(describeFile('api/v3/jobs.json', JSON.stringify([{ content: 'a'.repeat(900) }])).first).toMatch(
    /a…$/,
  );
});
