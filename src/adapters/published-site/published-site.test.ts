import { describe, expect, it } from 'vitest';
import { readContent } from '../../content/read-content.ts';
import { writeCommunity } from '../../site/community-file.ts';
import { publishedSite } from './published-site.ts';

const { content } = readContent([
  {
    path: '_authors/zoe.md',
    text: '---\nfullname: Zoé\nrole: Dev\ndomaine: Data\ngithub: https://github.com/zoe\nmissions:\n  - start: 2026-01-01\n---\nBio\n',
  },
]);

const at = (time: string) => ({ now: () => new Date(time) });

describe('the published site', () => {
  it('gives the community as it was read', async () => {
    const site = publishedSite('https://x.example', at('2026-11-20T09:00:00Z'), () =>
      Promise.resolve(new Response(writeCommunity(content))),
    );
    const { authors } = await site.community();
    expect(authors[0]?.data).toEqual(content.authors[0]?.data);
    expect(authors[0]).toMatchObject({ id: 'zoe', data: { github: 'zoe' } });
  });

  it('asks again after a minute, and after a failure', async () => {
    let time = '2026-11-20T09:00:00Z';
    let asked = 0;
    let status = 500;
    const site = publishedSite('https://x.example', { now: () => new Date(time) }, () => {
      asked++;
      return Promise.resolve(new Response(writeCommunity(content), { status }));
    });
    await expect(site.community()).rejects.toThrow('The site answered 500 for /communaute.json.');
    status = 200;
    await site.community();
    await site.community();
    expect(asked).toBe(2);
    time = '2026-11-20T09:01:00Z';
    await site.community();
    expect(asked).toBe(3);
  });

  it('gives the files of a collection as they are written, and keeps each collection apart', async () => {
    const asked: string[] = [];
    let time = '2026-11-20T09:00:00Z';
    const site = publishedSite('https://x.example', { now: () => new Date(time) }, (input) => {
      asked.push(new Request(input).url);
      return Promise.resolve(Response.json([{ path: `_x/${asked.length}.md`, text: '---\r\nété: 1' }]));
    });
    const first = [{ path: '_x/1.md', text: '---\r\nété: 1' }];
    expect(await site.publishedFiles('authors')).toEqual(first);
    expect(await site.publishedFiles('startups')).not.toEqual(first);
    expect(await site.publishedFiles('authors')).toEqual(first);
    time = '2026-11-20T09:01:00Z';
    expect(await site.publishedFiles('authors')).not.toEqual(first);
    expect(asked.map((address) => new URL(address).pathname)).toEqual([
      '/contenu/authors.json',
      '/contenu/startups.json',
      '/contenu/authors.json',
    ]);
  });

  it.each([
    ['an answer that is no list of files', () => Response.json([{ path: '_authors/zoe.md' }])],
    ['a page in the place of a list', () => new Response('<!doctype html>')],
    ['an address that is not there', () => new Response('[]', { status: 404 })],
  ])('refuses %s, and asks again', async (_, answer) => {
    let given = answer;
    const site = publishedSite('https://x.example', at('2026-11-20T09:00:00Z'), () =>
      Promise.resolve(given()),
    );
    await expect(site.publishedFiles('authors')).rejects.toThrow();
    given = () => Response.json([]);
    expect(await site.publishedFiles('authors')).toEqual([]);
  });

  it('asks once for all who ask at the same moment', async () => {
    let asked = 0;
    const site = publishedSite('https://x.example', at('2026-11-20T09:00:00Z'), () => {
      asked++;
      return Promise.resolve(Response.json([]));
    });
    await Promise.all(Array.from({ length: 20 }, () => site.publishedFiles('authors')));
    expect(asked).toBe(1);
  });

  it('keeps a newer copy when an older reading fails late', async () => {
    let time = '2026-11-20T09:00:00Z';
    const late = Promise.withResolvers<Response>();
    const answers = [late.promise, Promise.resolve(Response.json([]))];
    const site = publishedSite(
      'https://x.example',
      { now: () => new Date(time) },
      () => answers.shift() ?? Promise.reject(new Error('asked once too often')),
    );
    const older = site.publishedFiles('authors');
    time = '2026-11-20T09:01:00Z';
    expect(await site.publishedFiles('authors')).toEqual([]);
    late.reject(new Error('too slow'));
    await expect(older).rejects.toThrow('too slow');
    expect(await site.publishedFiles('authors')).toEqual([]);
  });
});
