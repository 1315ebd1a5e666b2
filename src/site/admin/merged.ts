/** Phrases with others in their place, at any depth. */
export function merged(phrases: object, others: object): object {
  const held: Readonly<Record<string, unknown>> = { ...phrases };
  const mixed = Object.entries(others).map(([key, other]: [string, unknown]): [string, unknown] => {
    const phrase = held[key];
    return [key, isObject(phrase) && isObject(other) ? merged(phrase, other) : other];
  });
  return Object.fromEntries([...Object.entries(held), ...mixed]);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
