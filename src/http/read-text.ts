import { noteSent } from './log/current-call.ts';

/** The text of a body, or why it could not be read. */
export type ReadText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'broken' };

/** Reads a body of at most `maximumBytes` of UTF-8; of a longer one no more than that is read. */
export async function readText(request: Request, maximumBytes: number): Promise<ReadText> {
  const bytes = await readBytes(request, maximumBytes);
  if (bytes === undefined) return { kind: 'too-long' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    noteSent(text);
    return { kind: 'text', text };
  } catch {
    // Broken UTF-8 is a refusal that the caller words.
    return { kind: 'broken' };
  }
}

async function readBytes(request: Request, maximumBytes: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > maximumBytes) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maximumBytes) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
