import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { sharpPictures } from '../../src/adapters/sharp-pictures.ts';
import { provideServices } from '../../src/adapters/provided-services.ts';
import type { FakeServices } from '../fakes/services.ts';
import { ask, cmsWorld } from '../functions/cms-world.ts';

let services: FakeServices;

beforeEach(async () => {
  services = { ...(await cmsWorld()), pictures: sharpPictures };
  provideServices({ ...services, site: { page: () => Promise.resolve('<main></main>') } });
});

const bring = (path: string, bytes: Uint8Array) =>
  ask('membre', 'persistMedia', {
    asset: { path, content: Buffer.from(bytes).toString('base64'), encoding: 'base64' },
    options: { commitMessage: 'x' },
  });

const crcTable = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});
const crc = (bytes: Buffer): number => {
  let value = 0xffffffff;
  for (const byte of bytes) value = ((crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)) >>> 0;
  return (value ^ 0xffffffff) >>> 0;
};

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc(named));
  return Buffer.concat([length, named, sum]);
}

/** A PNG that says it has so many pixels of one bit, in few bytes. */
function png(width: number, height: number, more: Buffer = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(1, 8);
  const line = Buffer.alloc(Math.ceil(width / 8) + 1);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: Math.min(height, 2_000) }, () => line)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    more,
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A GIF that says it has so many frames of so many pixels, each of a few bytes. */
function gif(side: number, frames: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(side, 0);
  size.writeUInt16LE(side, 2);
  const head = Buffer.concat([
    Buffer.from('GIF89a'),
    size,
    Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
  ]);
  const frame = Buffer.concat([
    Buffer.from([0x21, 0xf9, 4, 0, 1, 0, 0, 0, 0x2c, 0, 0, 0, 0]),
    size,
    Buffer.from([0, 2, 2, 0x4c, 0x01, 0]),
  ]);
  return Buffer.concat([head, ...Array<Buffer>(frames).fill(frame), Buffer.from([0x3b])]);
}

const script = '<script>alert(1)</script>';
const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${script}</svg>`);

describe('what is brought as a picture', { timeout: 30_000 }, () => {
  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['a PNG of 50 000 × 50 000', 'a.png', () => png(50_000, 50_000)],
    ['a PNG of 2³¹ × 1', 'a.png', () => png(2 ** 31 - 1, 1)],
    ['an SVG with a script', 'a.png', () => svg],
    ['an SVG by its own name', 'a.svg', () => svg],
    ['HTML', 'a.jpg', () => Buffer.from(`<!doctype html>${script}`)],
    ['HTML after the first bytes of a GIF', 'a.gif', () => Buffer.from(`GIF89a/*${script}*/=1`)],
    ['a PDF', 'a.png', () => Buffer.from(`%PDF-1.7\n${script}`)],
    ['a zip', 'a.png', () => Buffer.from('PK\x03\x04')],
    ['nothing', 'a.png', () => Buffer.alloc(0)],
    ['six megabytes', 'a.png', () => Buffer.alloc(6 * 1024 * 1024)],
  ])('%s is refused', async (_, name, make) => {
    const response = await bring(`_media/${name}`, await make());
    expect([413, 422]).toContain(response.status);
    expect(await services.contents.proposals('open')).toEqual([]);
  });

  it.each([
    '../a.png',
    '_media/../_authors/a.png',
    '_media/%2e%2e/a.png',
    '_media/%252e%252e%252fa.png',
    '_media\\a.png',
    '_media/..\\a.png',
    '_media/a.png/../../b.png',
    '_media/.git/a.png',
    '_media/.htaccess',
    '_media/a.html',
    '_media/a.php.svg',
    '_media/a.png\0.md',
    '_media/a.png\n',
    '_media/é.png',
    '_media/\u202Egnp.png',
    '_media/\uFF0E\uFF0E\uFF0Fa.png',
    '_media/a/b.png',
    '/_media/a.png',
    '_authors/membre.md',
    '_media/con:a.png',
    `_media/${'a'.repeat(300)}.png`,
  ])('has no place at %j', async (path) => {
    const response = await bring(path, png(8, 8));
    expect([403, 422]).toContain(response.status);
    expect(await services.contents.proposals('open')).toEqual([]);
  });

  it('keeps nothing but pixels: no script after the end, no text, no place where it was taken', async () => {
    const taken = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .withExif({ IFD0: { Artist: script }, IFD3: { GPSLatitude: '48/1 51/1 0/1' } })
      .jpeg()
      .toBuffer();
    const text = chunk('tEXt', Buffer.from(`Comment\0${script}`));
    const asked: [string, Buffer][] = [
      ['_media/photo.jpg', Buffer.concat([taken, Buffer.from(script)])],
      ['_media/dessin.png', Buffer.concat([png(8, 8, text), Buffer.from(`<?php ${script}`)])],
    ];
    for (const [path, bytes] of asked) {
      expect(bytes.includes('script')).toBe(true);
      expect((await bring(path, bytes)).status).toBe(200);
    }
    const proposals = await services.contents.proposals('open');
    expect(proposals).toHaveLength(2);
    for (const { branch } of proposals) {
      const kept = await services.contents.readBytes(`_media/${branch.slice('cms/media/'.length)}`, branch);
      const bytes = Buffer.from(kept ?? []);
      expect(bytes.length).toBeGreaterThan(0);
      expect(bytes.includes('script')).toBe(false);
      expect(await sharp(bytes).metadata()).not.toHaveProperty('exif');
    }
  });

  it('is made a still picture where its frames hold too many pixels', { timeout: 30_000 }, async () => {
    const made = await sharpPictures.prepare(gif(2_000, 500), 'gif');
    const { pages = 1 } = made === undefined ? {} : await sharp(made, { animated: true }).metadata();
    expect(pages).toBe(1);
  });
});
