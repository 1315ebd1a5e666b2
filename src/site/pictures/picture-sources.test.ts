import { expect, it } from 'vitest';
import { pictureSources } from './picture-sources.ts';

const names = new Set(['lise.charme.png', 'portrait.jpg']);
const sources = (id: string, avatar?: string, github?: string) =>
  pictureSources({ id, path: '', raw: {}, body: '', data: { avatar, github } }, names);

it.each([
  ['eloi', '/media/portrait.jpg', 'portrait.jpg'],
  ['eloi', 'img/authors/portrait.jpg', 'portrait.jpg'],
  ['eloi', 'img/authors/autre.jpg', undefined],
  ['eloi', 'https://x.example/portrait.jpg', undefined],
  ['lise.charme', undefined, 'lise.charme.png'],
  ['lise.charme', 'portrait.jpg', 'portrait.jpg'],
])('of %s with the avatar %j, the file is %j', (id, avatar, file) => {
  expect(sources(id, avatar).file).toBe(file);
});

it('an https address comes before the account that her file names', () => {
  const github = 'https://github.com/lise.png?size=256';
  expect(sources('a', 'https://x.example/a.png', 'lise').addresses).toEqual([
    'https://x.example/a.png',
    github,
  ]);
  expect(sources('a', 'http://x.example/a.png', 'lise').addresses).toEqual([github]);
  expect(sources('a').addresses).toEqual([]);
});
