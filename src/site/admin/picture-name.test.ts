import fc from 'fast-check';
import { expect, it } from 'vitest';
import { picturePath } from '../../domain/content-place.ts';
import { pictureName } from './picture-name.ts';

const blob = (text: string): Blob => new Blob([text]);

it('says in plain letters what the chosen file was called', async () => {
  expect(await pictureName('Forum d’été (1).JPG', blob('a'), 'jpg')).toBe('forum-d-ete-1-ca978112.jpg');
  expect(await pictureName('.JPG', blob('a'), 'jpg')).toBe('ca978112.jpg');
});

it('tells two pictures of the same name apart', async () => {
  expect(await pictureName('image.png', blob('a'), 'png')).not.toBe(
    await pictureName('image.png', blob('b'), 'png'),
  );
});

it('is always a name that the content takes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (chosen) => {
      expect(picturePath(await pictureName(chosen, blob('a'), 'webp'))).toBeDefined();
    }),
  );
});
