import { z } from 'zod';

/** How ProConnect knows this site, and where its endpoints are. */
export interface ProConnectSettings {
  readonly issuer: string;
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  readonly userinfoUrl: string;
  readonly jwksUrl: string;
  readonly logoutUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** An address over https; over http only on this machine, for trials. */
const address = z.string({ error: 'expected an https address' }).refine(
  (text) => {
    const url = URL.parse(text);
    return url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.has(url.hostname));
  },
  { error: 'expected an https address' },
);

const variables = z.object({
  PROCONNECT_ISSUER: address,
  PROCONNECT_AUTHORIZATION_URL: address,
  PROCONNECT_TOKEN_URL: address,
  PROCONNECT_USERINFO_URL: address,
  PROCONNECT_JWKS_URL: address,
  PROCONNECT_LOGOUT_URL: address,
  PROCONNECT_CLIENT_ID: z.string({ error: 'expected an id' }).min(1),
  PROCONNECT_CLIENT_SECRET: z.string({ error: 'expected a secret' }).min(1),
});

const names = Object.keys(variables.shape);

/** Every variable of {@link proconnectEnvironment}. */
export const proconnectVariables: readonly string[] = names;

/** The part of an environment that is about ProConnect: all variables or none; each that is missing or faulty is named. */
export const proconnectEnvironment = z
  .record(z.string(), z.unknown())
  .transform((given, context): { readonly proconnect: ProConnectSettings | undefined } => {
    if (!names.some((name) => name in given)) return { proconnect: undefined };
    const parsed = variables.safeParse(given);
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues)
        context.issues.push({ code: 'custom', path, message, input: undefined });
      return z.NEVER;
    }
    const { data } = parsed;
    return {
      proconnect: {
        issuer: data.PROCONNECT_ISSUER,
        authorizationUrl: data.PROCONNECT_AUTHORIZATION_URL,
        tokenUrl: data.PROCONNECT_TOKEN_URL,
        userinfoUrl: data.PROCONNECT_USERINFO_URL,
        jwksUrl: data.PROCONNECT_JWKS_URL,
        logoutUrl: data.PROCONNECT_LOGOUT_URL,
        clientId: data.PROCONNECT_CLIENT_ID,
        clientSecret: data.PROCONNECT_CLIENT_SECRET,
      },
    };
  });
