/** What people ask of a file before they fetch it. */
export interface DescribedFile {
  /** Path under the site's root, "api/v2.7/authors.json". */
  readonly path: string;
  readonly name: string;
  /** "12 ko", in powers of ten. */
  readonly size: string;
  /** Keys of its entries, in their order; none for a file without entries. */
  readonly fields: readonly string[];
  /** How many entries it has; undefined for a format whose entries are told elsewhere. */
  readonly count: number | undefined;
  readonly first: string | undefined;
  readonly last: string | undefined;
}

const exampleLength = 600;

/** Describes a file by what it holds: a JSON list, the `data` of an object, or an object of entries by their ids. */
export function describeFile(path: string, body: string | Uint8Array): DescribedFile {
  const bytes = typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength;
  const entries =
    typeof body === 'string' && path.endsWith('.json') ? entriesOf(JSON.parse(body)) : undefined;
  return {
    path,
    name: path.split('/').slice(2).join('/'),
    size: sizeInFrench(bytes),
    fields: entries ? keysOf(entries) : columnsOf(path, body),
    count: entries?.length,
    first: exampleOf(entries?.[0]),
    last: entries && entries.length > 1 ? exampleOf(entries.at(-1)) : undefined,
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function entriesOf(held: unknown): readonly unknown[] {
  if (Array.isArray(held)) return held;
  if (!isObject(held)) return [];
  const listed = held.data ?? held.changes;
  return Array.isArray(listed) ? listed : Object.values(held);
}

/** Keys of the first and last entries: an entry leaves out what it does not know in the frozen versions. */
const keysOf = (entries: readonly unknown[]): string[] => [
  ...new Set([entries[0], entries.at(-1)].filter(isObject).flatMap((entry) => Object.keys(entry))),
];

/** The names in the first line of a table. */
function columnsOf(path: string, body: string | Uint8Array): string[] {
  if (typeof body !== 'string' || !path.endsWith('.csv')) return [];
  const [header = ''] = body.split('\n', 1);
  return header.split(/[,;]/).map((name) => name.replaceAll('"', ''));
}

function exampleOf(entry: unknown): string | undefined {
  if (entry === undefined) return undefined;
  const text = JSON.stringify(entry, null, 2);
  return text.length > exampleLength ? `${text.slice(0, exampleLength)}…` : text;
}

const oneDecimal = new Intl.NumberFormat('fr', { maximumFractionDigits: 1 });

function sizeInFrench(bytes: number): string {
  if (bytes < 1_000) return `${bytes}\u00A0octets`;
  return bytes < 1_000_000
    ? `${Math.round(bytes / 1_000)}\u00A0ko`
    : `${oneDecimal.format(bytes / 1_000_000)}\u00A0Mo`;
}
