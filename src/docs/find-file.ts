import { decodedPath, joinedPath, sameFile } from './doc-path.ts';

/** The file of a map by path that a link of another file names: as it is, else as a page of that name, else in other capitals. */
export function findFile<File>(
  from: string,
  link: string,
  files: ReadonlyMap<string, File>,
): File | undefined {
  const spellings = [link, decodedPath(link)];
  const paths = spellings.flatMap((spelling) => joinedPath(from, spelling) ?? []);
  const candidates = paths.flatMap((path) => {
    const bare = path.replace(/\.(?:html|md)$/i, '');
    return [path, `${bare}.md`, bare === '' ? 'README.md' : `${bare}/README.md`];
  });
  for (const candidate of candidates) {
    const file = files.get(candidate);
    if (file !== undefined) return file;
  }
  const wanted = new Set(candidates.map(sameFile));
  for (const [path, file] of files) if (wanted.has(sameFile(path))) return file;
  return undefined;
}
