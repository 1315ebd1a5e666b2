import { expect, it } from 'vitest';
import { tempSite } from '../local/temp-site.testing.ts';
import { headersFile } from './headers.ts';

const files = {
  _headers: headersFile(),
  'api/v1.2/authors.csv': 'id',
  'api/v1.8/seedlings.json': '{}',
  'api/v2.5/sponsors.json': '{}',
  'api/v3/authors.json': '[]',
  'api/v3/authors.ndjson': '',
  'api/v3/missions.parquet': 'PAR1',
  'api/v3/examples/example.py': 'print()',
};

async function served() {
  const site = await tempSite(files);
  return async (path: string) => (await site.ask(path)).headers;
}

it('tells the readers of a frozen version since when it is, and what to read instead', async () => {
  const headersOf = await served();
  const sponsors = await headersOf('/api/v2.5/sponsors.json');
  expect(sponsors).toMatchObject({
    deprecation: '@1795219200',
    link: '</api/v3/organisations.json>; rel="successor-version", </api/>; rel="deprecation"; type="text/html"',
    'access-control-allow-origin': '*',
  });
  const csv = await headersOf('/api/v1.2/authors.csv');
  expect(csv).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    link: expect.stringContaining('</api/v3/authors.csv>; rel="successor-version"') as unknown,
  });
  expect(await headersOf('/api/v1.8/seedlings.json')).toMatchObject({
    link: '</api/>; rel="deprecation"; type="text/html"',
  });
});

it('opens v3 to every site, each file with its type, and deprecates none', async () => {
  const headersOf = await served();
  for (const [path, type] of [
    ['authors.json', 'application/json; charset=utf-8'],
    ['authors.ndjson', 'application/x-ndjson'],
    ['missions.parquet', 'application/vnd.apache.parquet'],
    ['examples/example.py', 'text/plain; charset=utf-8'],
  ] as const) {
    const headers = await headersOf(`/api/v3/${path}`);
    expect(headers).toMatchObject({ 'content-type': type, 'access-control-allow-origin': '*' });
    expect(headers).not.toHaveProperty('deprecation');
  }
});
