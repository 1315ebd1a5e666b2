import type { Author } from '../../schema/author.ts';
import type { Entry } from '../../schema/content.ts';

/** Where a member's picture may come from: a name in the content's folder of pictures, else addresses, the first first. */
export interface PictureSources {
  readonly file: string | undefined;
  readonly addresses: readonly string[];
}

/** In pixels; what GitHub gives at most half as small again. */
const githubSize = 256;
const extensions = ['webp', 'avif', 'png', 'jpg', 'jpeg', 'gif'] as const;

/**
 * Sources of a member's picture: the file that `avatar` names, whatever folders stand before its name; a file with the
 * name of her id; `avatar` as an https address; the GitHub account that her own file names.
 */
export function pictureSources(
  { id, data }: Entry<Pick<Author, 'avatar' | 'github'>>,
  names: ReadonlySet<string>,
): PictureSources {
  const avatar = data.avatar?.trim() ?? '';
  const isAddress = /^https?:\/\//i.test(avatar);
  const named = isAddress ? undefined : avatar.split('/').at(-1);
  const candidates = [named, ...extensions.map((extension) => `${id}.${extension}`)];
  return {
    file: candidates.find((name): name is string => name !== undefined && names.has(name)),
    addresses: [
      ...(/^https:\/\//i.test(avatar) ? [avatar] : []),
      ...(data.github === undefined
        ? []
        : [`https://github.com/${encodeURIComponent(data.github)}.png?size=${githubSize}`]),
    ],
  };
}
