import type { z } from 'zod';

/** The first message of each refused field. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const messages = new Map<string, string>();
  for (const { path, message } of error.issues) {
    const field = String(path[0] ?? '');
    if (!messages.has(field)) messages.set(field, message);
  }
  return Object.fromEntries(messages);
}
