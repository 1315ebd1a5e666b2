/** A path with its percent escapes undone; as it stands where they make no text. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A lone "%" is a character of a file's name.
    return path;
  }
}

/** The path that a link of a file leads to, from the documentation's root; undefined when it leaves the folder. */
export function joinedPath(from: string, link: string): string | undefined {
  const parts = link.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of link.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** Two spellings of one file: letters composed or not, capitals or not. */
export const sameFile = (path: string): string => path.normalize('NFC').toLowerCase();
