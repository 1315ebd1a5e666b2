import { z } from 'zod';
import { commaList } from './env.ts';

/** What the functions need in production; README.md documents each variable. */
const environment = z.object({
  SITE_URL: z.url({ protocol: /^https$/, error: 'expected an https address' }),
  SITE_NAME: z.string().default('Secrétariat'),
  COMMUNITY_DOMAIN: z.hostname({ error: 'expected a domain' }),
  ADMINISTRATORS: commaList.default([]),
  ANIMATION_TEAM: z.string().optional(),
  LINK_SECRET: z.string({ error: 'expected a secret' }).min(32, { error: 'expected 32 characters or more' }),
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/, error: 'expected a postgres address' }),
  GITHUB_REPOSITORY: z
    .string({ error: 'expected owner/name' })
    .regex(/^[^/]+\/[^/]+$/, { error: 'expected owner/name' }),
  GITHUB_BRANCH: z.string().default('main'),
  GITHUB_API_URL: z.url({ error: 'expected an address' }).default('https://api.github.com'),
  GITHUB_TOKEN: z.string({ error: 'expected a token' }).min(1),
  GITHUB_WEBHOOK_SECRET: z.string().min(16, { error: 'expected 16 characters or more' }).optional(),
  RESEND_API_KEY: z.string({ error: 'expected a key' }).min(1),
  RESEND_BASE_URL: z.url({ error: 'expected an address' }).optional(),
  MAIL_FROM: z.string({ error: 'expected a sender' }).min(3),
  OVH_ENDPOINT: z.string().default('ovh-eu'),
  OVH_APP_KEY: z.string({ error: 'expected a key' }).min(1),
  OVH_APP_SECRET: z.string({ error: 'expected a secret' }).min(1),
  OVH_CONSUMER_KEY: z.string({ error: 'expected a key' }).min(1),
});

export type ProductionSettings = z.infer<typeof environment>;

/** Characters that no setting holds, and that a header or a request line must not. */
const control = /[\p{Cc}]/u;

/** Reads the settings of production. Throws one error that names every missing or faulty variable, never its value. */
export function readProductionSettings(source: NodeJS.ProcessEnv): ProductionSettings {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== '' && !control.test(value)),
  );
  const parsed = environment.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The production environment has ${faults.length} fault(s):\n${faults.join('\n')}`);
}
