import { parse } from 'node:path/posix';

/** What pages may hand out from this site's own address: nothing that a browser runs as a page or a script. */
const published =
  /\.(?:png|jpe?g|gif|webp|avif|svg|ico|bmp|tiff?|pdf|od[tspg]|docx?|xlsx?|pptx?|rtf|csv|tsv|txt|json|ya?ml|ics|vcf|zip|gz|7z|mp4|webm|mov|mp3|m4a|ogg|wav|epub|ttf|otf|woff2?|sketch|fig|drawio|key|pages|numbers)$/i;

export const isPublishedFile = (path: string): boolean => published.test(path);

/** Whether a browser shows the file as a picture. */
export const isPicture = (path: string): boolean => /\.(?:png|jpe?g|gif|webp|avif|svg|ico|bmp)$/i.test(path);

/** Where the site shows each file: its name without spaces, accents or marks, once each whatever its folder. */
export function assetNames(paths: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    paths.toSorted().map((path) => {
      const { name: stem, ext } = parse(path);
      const slug = slugOf(stem) || 'fichier';
      const end = ext.toLowerCase();
      let name = slug + end;
      for (let count = 2; taken.has(name); count++) name = `${slug}-${String(count)}${end}`;
      taken.add(name);
      return [path, name];
    }),
  );
}

const slugOf = (stem: string): string =>
  stem
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d._-]+/g, '-')
    .replace(/^[-.]+|(?<![-.])[-.]+$/g, '')
    .slice(0, 80);
