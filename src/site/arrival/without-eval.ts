import { config } from 'zod/mini';

// Looking for eval is a violation of the content security policy, which browsers report. Imported before any schema.
config({ jitless: true });
