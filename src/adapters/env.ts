import { join, resolve } from 'node:path';
import { z } from 'zod';
import { collectionFolders } from '../schema/collections.ts';
import { daySchema, type Day } from '../schema/day.ts';
import { proconnectEnvironment, type ProConnectSettings } from './proconnect/proconnect-settings.ts';
import { systemClock } from './system-clock.ts';

/** What the environment sets, parsed; README.md documents each variable. */
export interface Settings {
  /** Folder of the content repository's collections, absolute. */
  readonly contentDir: string;
  /** Folder of the documentation, a GitBook tree, absolute. */
  readonly docsDir: string;
  /** Address under which a file of the documentation is edited, without a trailing slash. */
  readonly docsEditUrl: string | undefined;
  /** Folder that the build writes, absolute. */
  readonly outDir: string;
  /** The day that the site is built for. */
  readonly today: Day;
  /** The day that the environment sets; without it, days follow the clock. */
  readonly fixedDay: Day | undefined;
  /** Address of the site without a trailing slash. */
  readonly siteUrl: string;
  /** Name of the community on the site. */
  readonly siteName: string;
  /** Address that people and researchers of security write to. */
  readonly contactEmail: string;
  /** What every page tells while something is out of order or about to be; nothing without it. */
  readonly maintenanceNotice: string | undefined;
  /** The commit that is built, where the host names it. */
  readonly commit: string | undefined;
  /** Whether search engines may come: not to a preview of Netlify, whose builds name their context. */
  readonly searchable: boolean;
  /** Whether the site carries the State's brand block, typeface and favicon; only State sites may. */
  readonly stateBrand: boolean;
  /** Whether a content error makes the build fail. */
  readonly strict: boolean;
  /** Whether the build compares its data with the published site's, for the list of changes. */
  readonly comparesPublished: boolean;
  /** Whether the build fetches pictures of other sites, to publish copies of them. */
  readonly fetchesPictures: boolean;
  /**
   * Whether the build reads the content only when a line comes on its standard input: the local platform prepares builds
   * before somebody asks for them.
   */
  readonly awaitsContent: boolean;
  /** TCP port of the local platform. */
  readonly port: number;
  /** Folder of the local platform: its database, forge, mails; absolute. */
  readonly localDir: string;
  /** Address of the PostgreSQL server; without it, the embedded database of the local folder. */
  readonly databaseUrl: string | undefined;
  /** Domain of the community's own mail addresses. */
  readonly communityDomain: string;
  /** Member ids of the administrators. */
  readonly administrators: readonly string[];
  /** Id of the team that welcomes and accompanies the whole community. */
  readonly animationTeam: string | undefined;
  /** Where rooms are booked by mail. */
  readonly roomBookingEmail: string;
  /** Names of the chat's channels where events may be announced. */
  readonly agendaChannels: readonly string[];
  /** The provider that people may log in by; without it, logins go by mail alone. */
  readonly proconnect: ProConnectSettings | undefined;
}

const flag = z.enum(['0', '1'], { error: 'expected 0 or 1' }).transform((value) => value === '1');

/** Values with commas between them. */
export const commaList = z.string().transform((text) =>
  text
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== ''),
);

const variables = z.object({
  CONTENT_DIR: z.string().default('content'),
  DOCS_DIR: z.string().optional(),
  DOCS_EDIT_URL: z.url({ protocol: /^https?$/, error: 'expected an http(s) address' }).optional(),
  OUT_DIR: z.string().default('dist'),
  TODAY: daySchema.optional(),
  PORT: z.coerce.number({ error: 'expected a port number' }).int().min(1).max(65535).default(8888),
  LOCAL_DIR: z.string().default('.local'),
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/, error: 'expected a postgres address' }).optional(),
  COMMUNITY_DOMAIN: z.hostname({ error: 'expected a domain' }).default('communs.example'),
  ADMINISTRATORS: commaList.default(['ondine.mistral']),
  ANIMATION_TEAM: z.string().default('atelier-central-animation'),
  ROOM_BOOKING_EMAIL: z.email({ error: 'expected an e-mail address' }).default('salles@communs.example'),
  AGENDA_CHANNELS: commaList.default(['arrivees', 'agenda']),
  SITE_URL: z.url({ protocol: /^https?$/, error: 'expected an http(s) address' }).optional(),
  COMMUNITY_NAME: z.string().default('Secrétariat'),
  CONTACT_EMAIL: z.email({ error: 'expected a mail address' }).optional(),
  MAINTENANCE_NOTICE: z.string().optional(),
  CONTEXT: z.string().default('production'),
  COMMIT_REF: z.string().optional(),
  STATE_BRAND: flag.default(false),
  STRICT: flag.default(false),
  COMPARE_PUBLISHED: flag.default(false),
  FETCH_PICTURES: flag.default(false),
  AWAIT_CONTENT: flag.default(false),
});

const environment = variables.and(proconnectEnvironment);

/** The environment of this process with some variables set, for a process that it starts. */
export const environmentWith = (variables: Record<string, string>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...variables,
});

/**
 * Reads the settings out of the environment; an empty variable counts as absent.
 * Throws one error that names every faulty variable, never its value.
 */
export function readSettings(source: NodeJS.ProcessEnv = process.env): Settings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment has ${faults.length} fault(s):\n${faults.join('\n')}`);
  }
  const { CONTENT_DIR, OUT_DIR, LOCAL_DIR, TODAY, PORT, SITE_URL, COMMUNITY_NAME, STATE_BRAND, STRICT } =
    parsed.data;
  return {
    contentDir: resolve(CONTENT_DIR),
    docsDir: resolve(parsed.data.DOCS_DIR ?? join(CONTENT_DIR, collectionFolders.docs)),
    docsEditUrl: parsed.data.DOCS_EDIT_URL?.replace(/(?<!\/)\/+$/, ''),
    outDir: resolve(OUT_DIR),
    today: TODAY ?? systemClock().today(),
    fixedDay: TODAY,
    port: PORT,
    siteUrl: (SITE_URL ?? `http://localhost:${PORT}`).replace(/(?<!\/)\/+$/, ''),
    siteName: COMMUNITY_NAME,
    contactEmail: parsed.data.CONTACT_EMAIL ?? `contact@${parsed.data.COMMUNITY_DOMAIN}`,
    maintenanceNotice: parsed.data.MAINTENANCE_NOTICE,
    commit: parsed.data.COMMIT_REF,
    searchable: parsed.data.CONTEXT === 'production',
    stateBrand: STATE_BRAND,
    strict: STRICT,
    comparesPublished: parsed.data.COMPARE_PUBLISHED,
    fetchesPictures: parsed.data.FETCH_PICTURES,
    awaitsContent: parsed.data.AWAIT_CONTENT,
    localDir: resolve(LOCAL_DIR),
    databaseUrl: parsed.data.DATABASE_URL,
    communityDomain: parsed.data.COMMUNITY_DOMAIN,
    administrators: parsed.data.ADMINISTRATORS,
    animationTeam: parsed.data.ANIMATION_TEAM,
    roomBookingEmail: parsed.data.ROOM_BOOKING_EMAIL,
    agendaChannels: parsed.data.AGENDA_CHANNELS,
    proconnect: parsed.data.proconnect,
  };
}
