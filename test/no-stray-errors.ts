import { afterEach, beforeEach, expect, vi } from 'vitest';

/** A test that writes an error to the console, and does not expect to, fails; what functions log of each call is kept quiet. */
beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
});

afterEach(() => {
  if (vi.isMockFunction(console.error)) expect(console.error).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
