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
});
