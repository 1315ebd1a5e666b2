import { z } from 'zod';
import { commaList } from './env.ts';
import { githubEnvironment, githubVariables } from './github/github-settings.ts';
import { proconnectEnvironment, proconnectVariables } from './proconnect/proconnect-settings.ts';

/** The name of an organisation or of a team, as its address has it. */
const forgeName = z.string().regex(/^[\w.-]+$/, { error: 'expected the name in its address' });

/** What the functions need in production; README.md documents each variable. */
const variables = z.object({
  SITE_URL: z.url({ protocol: /^https$/, error: 'expected an https address' }),
  COMMUNITY_NAME: z.string().default('Secrétariat'),
  COMMUNITY_DOMAIN: z.hostname({ error: 'expected a domain' }),
  ADMINISTRATORS: commaList.default([]),
  ANIMATION_TEAM: z.string().optional(),
  ROOM_BOOKING_EMAIL: z.email({ error: 'expected an e-mail address' }).optional(),
  AGENDA_CHANNELS: commaList.optional(),
  LINK_SECRET: z.string({ error: 'expected a secret' }).min(32, { error: 'expected 32 characters or more' }),
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/, error: 'expected a postgres address' }),
  GITHUB_REPOSITORY: z
    .string({ error: 'expected owner/name' })
    .regex(/^[^/]+\/[^/]+$/, { error: 'expected owner/name' }),
  GITHUB_BRANCH: z.string().default('main'),
  GITHUB_API_URL: z.url({ error: 'expected an address' }).default('https://api.github.com'),
  GITHUB_ORGANISATION: forgeName.optional(),
  GITHUB_TEAM: forgeName.optional(),
  GITHUB_WEBHOOK_SECRET: z.string().min(16, { error: 'expected 16 characters or more' }).optional(),
  BUILD_HOOK_URL: z.url({ protocol: /^https$/, error: 'expected an https address' }).optional(),
  RESEND_API_KEY: z.string({ error: 'expected a key' }).min(1),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z\d+/]{16,}=*$/, { error: 'expected "whsec_" and base64' })
    .optional(),
  RESEND_BASE_URL: z.url({ error: 'expected an address' }).optional(),
  MAIL_FROM: z.string({ error: 'expected a sender' }).min(3),
  MAILBOX_OFFER: z
    .enum(['standard', 'professional'], { error: 'expected standard or professional' })
    .default('standard'),
  OVH_ENDPOINT: z.string().default('ovh-eu'),
  OVH_APP_KEY: z.string({ error: 'expected a key' }).min(1),
  OVH_APP_SECRET: z.string({ error: 'expected a secret' }).min(1),
  OVH_CONSUMER_KEY: z.string({ error: 'expected a key' }).min(1),
  MATTERMOST_URL: z.url({ protocol: /^https$/, error: 'expected an https address' }).optional(),
  MATTERMOST_TOKEN: z.string().optional(),
  MATTERMOST_TEAM: z.string().optional(),
  MATTERMOST_CHANNEL: z.string().optional(),
  MATTERMOST_ALUMNI_TEAM: z.string().optional(),
});

/** Variables that are set together or not at all, and those that mean nothing without them. */
const together = [
  {
    names: ['MATTERMOST_URL', 'MATTERMOST_TOKEN', 'MATTERMOST_TEAM', 'MATTERMOST_CHANNEL'],
    more: ['MATTERMOST_ALUMNI_TEAM', 'AGENDA_CHANNELS'],
  },
  { names: ['GITHUB_ORGANISATION', 'GITHUB_TEAM'], more: [] },
];

const environment = variables.and(githubEnvironment).and(proconnectEnvironment);

export type ProductionSettings = z.infer<typeof environment>;

/** Every variable of production. */
export const productionVariables: readonly string[] = [
  ...Object.keys(variables.shape),
  ...githubVariables,
  ...proconnectVariables,
];

/** A variable that is missing or faulty. */
export interface SettingFault {
  readonly variable: string;
  /** What was expected instead; never the value. */
  readonly expected: string;
}

/** Those settings of production that are right. */
export type RightSettings = {
  readonly [Name in keyof ProductionSettings]?: ProductionSettings[Name] | undefined;
};

/** Settings of production: whole, or the faults and those that are right all the same. */
export type InspectedSettings =
  | { readonly kind: 'whole'; readonly settings: ProductionSettings }
  | {
      readonly kind: 'faulty';
      readonly settings: RightSettings;
      readonly faults: readonly SettingFault[];
    };

/** Characters that no setting holds but the one whose value has lines, and that a header must not. */
const control = /[\p{Cc}]/u;
const withLines = 'GITHUB_APP_PRIVATE_KEY';

/** The variables of production that are set; an empty one counts as absent. */
export const givenSettings = (source: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(source).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && entry[1] !== '' && (entry[0] === withLines || !control.test(entry[1])),
    ),
  );

/** Looks at every setting of production. */
export function inspectProductionSettings(source: NodeJS.ProcessEnv): InspectedSettings {
  const given = givenSettings(source);
  const parsed = environment.safeParse(given);
  const alone = together
    .filter(({ names, more }) => [...names, ...more].some((name) => name in given))
    .flatMap(({ names }) => names.filter((name) => !(name in given)))
    .map((variable) => ({ variable, expected: 'expected, since others of its kind are set' }));
  if (parsed.success && alone.length === 0) return { kind: 'whole', settings: parsed.data };
  const issues = parsed.error?.issues ?? [];
  const faults = issues.map(({ path, message }) => ({ variable: path.join('.'), expected: message }));
  return { kind: 'faulty', settings: rightOnes(given, faults), faults: [...faults, ...alone] };
}

function rightOnes(given: Readonly<Record<string, string>>, faults: readonly SettingFault[]): RightSettings {
  const isFaulty = new Set(faults.map(({ variable }) => variable));
  const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !isFaulty.has(name)));
  return {
    ...variables.partial().parse(rest),
    ...githubEnvironment.safeParse(given).data,
    ...proconnectEnvironment.safeParse(given).data,
  };
}

/** Reads the settings of production. Throws one error that names every missing or faulty variable, never its value. */
export function readProductionSettings(source: NodeJS.ProcessEnv): ProductionSettings {
  const inspected = inspectProductionSettings(source);
  if (inspected.kind === 'whole') return inspected.settings;
  const faults = inspected.faults.map(({ variable, expected }) => `  ${variable}: ${expected}`);
  // The names first: the log cuts long messages.
  const names = inspected.faults.map(({ variable }) => variable).join(' ');
  throw new Error(`${faults.length} fault(s) in the production environment: ${names}\n${faults.join('\n')}`);
}
