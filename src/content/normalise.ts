/**
 * Evens out what hands write differently: outer spaces, empty keys, empty items of lists.
 * Nothing else changes; the order of lists is kept.
 */
export function normalise(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(normalise).filter((item) => !isEmpty(item));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, held]): [string, unknown] => [key, normalise(held)])
        .filter(([, held]) => !isEmpty(held)),
    );
  }
  return value;
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';
