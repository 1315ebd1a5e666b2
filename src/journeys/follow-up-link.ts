import { isSignatureOf, signatureOf } from '../domain/signed-link.ts';
import type { CommunitySettings } from '../services.ts';

const purpose = 'arrival-follow-up';

/** The address of the page where a newcomer follows her arrival, without login. */
export function followUpLink(id: string, { siteUrl, linkSecret }: CommunitySettings): string {
  const parameters = new URLSearchParams({ id, cle: signatureOf([purpose, id], linkSecret) });
  return `${siteUrl}/arrivee/suivi/?${parameters.toString()}`;
}

/** Whether a follow-up link's key is the one of this arrival. */
export const opensFollowUp = (id: string, key: string, { linkSecret }: CommunitySettings): boolean =>
  isSignatureOf(key, [purpose, id], linkSecret);
