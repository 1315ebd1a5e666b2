import { expect } from 'vitest';
import { filledArrival } from '../builders.ts';

/** Sends the arrival form of somebody, as a program would. */
export async function sendArrival(url: string, given: Partial<Record<string, string>> = {}): Promise<void> {
  const response = await fetch(`${url}/api/arrival`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...filledArrival, ...given }),
  });
  expect(response.status).toBe(201);
}
