import { afterEach, beforeEach, expect, vi } from 'vitest';

/** A test that writes an error to the console, and does not expect to, fails. */
beforeEach(() => {
  vi.spyOn(console, 'error');
});

afterEach(() => {
  if (vi.isMockFunction(console.error)) expect(console.error).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
