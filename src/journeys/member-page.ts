import { memberPagePath } from '../domain/page-address.ts';
import type { CommunitySettings } from '../services.ts';

/** Address of a member's page on the site. */
export const memberPage = (id: string, { siteUrl }: Pick<CommunitySettings, 'siteUrl'>): string =>
  `${siteUrl}${memberPagePath(id)}`;
