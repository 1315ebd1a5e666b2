import { z } from 'zod';
import { sealedCookie } from './sealed-cookie.ts';

type Settings = Parameters<typeof sealedCookie>[1];

const departure = {
  name: 'depart',
  lifetime: 10 * 60,
  schema: z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), back: z.string() }),
};

/** What ties a person's return from the identity provider to the browser that she left from. */
export const departureCookie = (settings: Settings) => sealedCookie(departure, settings);

const providerSession = {
  name: 'session-fournisseur',
  // As long as a session of ours (rules.md, "Login").
  lifetime: 7 * 24 * 60 * 60,
  schema: z.object({ idToken: z.string() }),
};

/** Tells that this browser's session was opened by the provider, whose own session ends with it. */
export const providerSessionCookie = (settings: Settings) => sealedCookie(providerSession, settings);
