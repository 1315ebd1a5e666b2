const longest = 60;

/**
 * The name of a picture's file: the words of the chosen one in plain letters, and the beginning of its content's
 * fingerprint, so that two pictures never bear the same.
 */
export async function pictureName(chosen: string, picture: Blob, extension: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await picture.arrayBuffer()));
  const mark = Array.from(digest.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [...wordsOf(chosen), `${mark}.${extension}`].join('-');
}

/** "Forum d’été (1).JPG" is "forum-d-ete-1". */
const wordsOf = (name: string): string[] =>
  name
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .join(' ')
    .slice(0, longest)
    .split(' ')
    .filter((word) => word !== '');
