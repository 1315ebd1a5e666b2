import type { Content } from '../../schema/content.ts';
import { defaultLead } from '../../texts/section-leads.ts';
import { openingOf } from '../opening-of.ts';
import { homeText } from '../own-pages.ts';

/** What the home page says of the community. */
export interface HomeWords {
  readonly title: string;
  /** In Markdown. */
  readonly text: string;
  /** The beginning of the text, in plain words. */
  readonly description: string;
}

/** The words of the content's `_pages/accueil.md`; without it or its text, words that suit any such community. */
export function homeWords({ pages }: Pick<Content, 'pages'>, siteName: string): HomeWords {
  const page = pages.find(({ id }) => id === homeText);
  const description = page && openingOf(page.body);
  return {
    title: page?.data.title ?? siteName,
    text: description === undefined ? defaultLead : (page?.body ?? ''),
    description: description ?? defaultLead,
  };
}
