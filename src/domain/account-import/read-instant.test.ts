import { describe, expect, it } from 'vitest';
import { readInstant } from './read-instant.ts';

describe('an instant of the predecessor', () => {
  it.each([
    ['2024-01-31 08:30:00+00', '2024-01-31T08:30:00.000Z'],
    ['2024-01-31 08:30:00.5+05:30', '2024-01-31T03:00:00.500Z'],
    ['2024-01-31T08:30:00Z', '2024-01-31T08:30:00.000Z'],
    ['2024-01-31T08:30-0200', '2024-01-31T10:30:00.000Z'],
    ['2024-01-31 08:30:00', '2024-01-31T08:30:00.000Z'],
    ['2024-01-31', '2024-01-31T00:00:00.000Z'],
  ])('%s is read', (text, expected) => {
    expect(readInstant(text)).toBe(expected);
  });

  it.each(['31/01/2024', '2024-02-30', '2024-01-31 25:00:00+00', 'infinity', '1706689800'])(
    '%s is none',
    (text) => {
      expect(readInstant(text)).toBeUndefined();
    },
  );
});
