import { afterEach, beforeEach, expect, vi } from 'vitest';

// What functions log of each call would drown what a test says; test/functions/logged.ts reads it.
console.info = () => undefined;

/** A test that writes an error to the console, and does not expect to, fails. */
beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'info');
});

afterEach(() => {
  if (vi.isMockFunction(console.error)) expect(console.error).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
