import type { Content } from '../schema/content.ts';
import { memberFactsSchema } from '../schema/member-facts.ts';

/** The published members for the processes of welcome and departure: JSON, one a line, public facts only. */
export const writeMembers = ({ authors }: Pick<Content, 'authors'>): string =>
  authors.map(({ id, data }) => `${JSON.stringify({ id, ...memberFactsSchema.parse(data) })}\n`).join('');
