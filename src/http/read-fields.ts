import { readText } from './read-text.ts';

/** What a person sent, by field; a body that could not be read is refused with a status and a French message. */
export type ReadFields =
  | { readonly kind: 'fields'; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: 'refused'; readonly status: 400 | 413 | 415; readonly message: string };

const refused = (status: 400 | 413 | 415, message: string): ReadFields => ({
  kind: 'refused',
  status,
  message,
});

/**
 * Reads the fields of a form or of a JSON object. Bodies over `maximumBytes`, of another type, in broken UTF-8 or JSON
 * are refused. Keys such as `__proto__` are fields like others: they land in an object without a prototype.
 */
export async function readFields(request: Request, maximumBytes: number): Promise<ReadFields> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json' && type !== 'application/x-www-form-urlencoded')
    return refused(415, 'Envoie un formulaire ou du JSON.');
  const read = await readText(request, maximumBytes);
  if (read.kind === 'too-long')
    return refused(413, 'Ta demande est trop longue\u00A0: raccourcis tes réponses.');
  if (read.kind === 'broken') return refused(400, notUtf8);
  const { text } = read;
  if (type === 'application/x-www-form-urlencoded') {
    if (!isWellEncoded(text)) return refused(400, notUtf8);
    return { kind: 'fields', fields: withoutPrototype([...new URLSearchParams(text)]) };
  }
  const json = parseJson(text);
  return json === undefined
    ? refused(400, 'Le JSON de ta demande est mal formé.')
    : { kind: 'fields', fields: withoutPrototype(Object.entries(json)) };
}

const notUtf8 = 'Ta demande n’est pas du texte en UTF-8.';

/** Whether what a form encodes is UTF-8; URLSearchParams would put a sign in the place of what is not. */
function isWellEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    // The caller words the refusal.
    return false;
  }
}

const withoutPrototype = (entries: readonly [string, unknown][]): Record<string, unknown> =>
  Object.assign(Object.create(null) as object, Object.fromEntries(entries));

function parseJson(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    // Broken JSON is a refusal that the caller words.
    return undefined;
  }
}
