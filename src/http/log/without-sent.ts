/** Shorter than a name; nothing would be left of a message without every "a" that somebody typed. */
const shortest = 3;
const most = 2_000;

/** Hides, in a text for operators, each value of what a call was sent: forms, queries and JSON, at any depth. */
export function withoutSent(text: string, sent: readonly string[]): string {
  const values = sent.flatMap(valuesOf).map((value) => value.trim());
  const longestFirst = [...new Set(values)]
    .filter((value) => value.length >= shortest)
    .sort((one, other) => other.length - one.length);
  return longestFirst.slice(0, most).reduce((left, value) => left.replaceAll(value, '…'), text);
}

/** The values of a body, whatever its type says: a message that is no JSON is read as a form. */
function valuesOf(body: string): string[] {
  try {
    return textsIn(JSON.parse(body));
  } catch {
    // No JSON; what is no form either is a single value of no name.
    return [...new URLSearchParams(body)].map(([name, value]) => (value === '' ? name : value));
  }
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value, ...value.split('\n')];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
