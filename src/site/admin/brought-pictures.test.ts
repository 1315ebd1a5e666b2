import { expect, it } from 'vitest';
import { withShownPictures } from './brought-pictures.ts';

it('sends the pictures that an entry shows, and none that was taken out again', () => {
  const raw = '---\ntitle: Forum\n---\n![Le forum](/media/forum-1.jpg)\n';
  const dataFiles = [{ path: '_posts/forum.md', slug: 'forum', raw }];
  const assets = [{ path: '_media/forum-1.jpg' }, { path: '_media/forum-2.jpg' }];
  expect(withShownPictures({ dataFiles, assets })).toEqual({ dataFiles, assets: assets.slice(0, 1) });
});
