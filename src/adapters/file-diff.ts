import type { FileDiff } from '../ports.ts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What becomes of a file, out of what it held and holds; undefined stands for no file. */
export function fileDiff(path: string, before?: Uint8Array, after?: Uint8Array): FileDiff {
  const [old, young] = [textOf(before), textOf(after)];
  return old === undefined || young === undefined
    ? { path, before: null, after: null, isBinary: true }
    : { path, before: old, after: young };
}

/** The text of a file, null where there is no file; undefined for one that is no text. */
function textOf(bytes: Uint8Array | undefined): string | null | undefined {
  if (bytes === undefined) return null;
  if (bytes.includes(0)) return undefined;
  try {
    return decoder.decode(bytes);
  } catch (fault) {
    if (fault instanceof TypeError) return undefined;
    throw fault;
  }
}
