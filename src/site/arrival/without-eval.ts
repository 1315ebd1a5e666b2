import { config } from 'zod/mini';

// Zod tries eval, a violation of the content security policy that browsers report; so this comes before any schema.
config({ jitless: true });
