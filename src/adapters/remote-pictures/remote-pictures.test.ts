import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GetAt, PinnedAnswer, PinnedQuestion } from './get-at-address.ts';
import { fetchPictures, type RemotePicture, type RemotePictureOptions } from './remote-pictures.ts';

const address = 'https://pictures.example/a.png';
const day = 86_400_000;
const start = Date.parse('2026-11-20T08:00:00Z');
const answer = (status: number, headers: PinnedAnswer['headers'] = {}, text = ''): PinnedAnswer => ({
  status,
  headers,
  body: new TextEncoder().encode(text),
});
const picture = answer(200, { etag: '"1"' }, 'picture');

let folder: string;
let asked: PinnedQuestion[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  asked = [];
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const server =
  (give: (question: PinnedQuestion) => PinnedAnswer): GetAt =>
  (question) => {
    asked.push(question);
    return new Promise((resolve) => {
      resolve(give(question));
    });
  };

/** What comes of one address, in words. */
async function outcome(
  get: GetAt,
  given: Partial<RemotePictureOptions> & { at?: number; of?: string } = {},
): Promise<string> {
  const { at = start, of = address, ...options } = given;
  let came: RemotePicture | undefined;
  const resolve = () => Promise.resolve(['192.88.98.1']);
  await fetchPictures(
    [of],
    { folder, now: () => new Date(at), resolve, get, ...options },
    (_address, found) => {
      came = found;
      return Promise.resolve();
    },
  );
  if (!came) return 'nothing';
  return 'bytes' in came ? new TextDecoder().decode(came.bytes) : came.absence;
}

const down = server(() => {
  throw new Error('no answer');
});

describe('a picture of another site', () => {
  it('is asked at the address that was checked, and once a week at most', async () => {
    expect(await outcome(server(() => picture))).toBe('picture');
    expect(asked[0]).toMatchObject({ address: '192.88.98.1', maximumBytes: 8_000_000 });
    expect(await outcome(down, { at: start + 6 * day })).toBe('picture');
    expect(asked).toHaveLength(1);
  });

  it('is not sent again where it did not change', async () => {
    await outcome(server(() => picture));
    const same = server(({ headers }) => answer(headers['if-none-match'] === '"1"' ? 304 : 500));
    expect(await outcome(same, { at: start + 8 * day })).toBe('picture');
    expect(await outcome(down, { at: start + 14 * day })).toBe('picture');
    expect(asked).toHaveLength(2);
  });

  it('stays as it was when its site is away, and goes when it is gone', async () => {
    await outcome(server(() => picture));
    expect(await outcome(down, { at: start + 8 * day })).toBe('picture');
    expect(
      await outcome(
        server(() => answer(503)),
        { at: start + 8 * day },
      ),
    ).toBe('picture');
    expect(
      await outcome(
        server(() => answer(404)),
        { at: start + 8 * day },
      ),
    ).toBe('answered 404');
  });

  it('is followed where it moved to, not round in circles', async () => {
    const moved = server(({ url }) =>
      url.pathname === '/a.png' ? answer(302, { location: 'https://other.example/b.png' }) : picture,
    );
    expect(await outcome(moved)).toBe('picture');
    expect(asked.map(({ url }) => url.href)).toEqual([address, 'https://other.example/b.png']);
    const circle = server(({ url }) => answer(301, { location: url.href }));
    expect(await outcome(circle, { of: 'https://pictures.example/c.png' })).toBe(
      'leads from address to address',
    );
  });

  it('comes from the public network and by https alone', async () => {
    const inside = { resolve: () => Promise.resolve(['10.0.0.1']) };
    expect(
      await outcome(
        server(() => picture),
        inside,
      ),
    ).toBe('is not in the public network');
    expect(
      await outcome(
        server(() => picture),
        { resolve: () => Promise.resolve([]) },
      ),
    ).toBe('has an unknown host');
    const plain = server(() => answer(302, { location: 'http://pictures.example/a.png' }));
    expect(await outcome(plain)).toBe('is not https');
    const nearby = server(() => answer(302, { location: 'https://127.0.0.1/a.png' }));
    expect(await outcome(nearby)).toBe('is not in the public network');
  });

  it('is left out when the time is over', async () => {
    expect(
      await outcome(
        server(() => picture),
        { signal: AbortSignal.abort(new Error('too late')) },
      ),
    ).toBe('too late');
    expect(asked).toEqual([]);
  });
});
