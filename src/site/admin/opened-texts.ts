/** The part of a save that says which file it is of. */
interface SavedFile {
  readonly path: string;
  readonly raw: string;
}

/** Which text of each file the editor was given last: a save names it, so that nobody else's work is overwritten. */
export class OpenedTexts {
  readonly #bases = new Map<string, string>();

  opened(path: string, base: unknown): void {
    if (typeof base === 'string') this.#bases.set(path, base);
    else this.#bases.delete(path);
  }

  withBases<File extends SavedFile>(files: readonly File[]): (File & { readonly base?: string })[] {
    return files.map((file) => {
      const base = this.#bases.get(file.path);
      return base === undefined ? file : { ...file, base };
    });
  }
}
