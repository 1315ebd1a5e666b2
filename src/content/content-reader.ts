import { readContent, readFile, type ReadContent, type ReadFile } from './read-content.ts';
import type { ContentFile } from './read-entry.ts';

/** Reads content trees one after the other; a file that says what it said in the tree before is not read again. */
export function contentReader(): (files: readonly ContentFile[]) => ReadContent {
  let last = new Map<string, { readonly text: string; readonly read: ReadFile | undefined }>();
  return (files) => {
    const next: typeof last = new Map();
    const content = readContent(files, (file) => {
      const before = last.get(file.path);
      const held = before?.text === file.text ? before : { text: file.text, read: readFile(file) };
      next.set(file.path, held);
      return held.read;
    });
    last = next;
    return content;
  };
}
