import type { SiteFiles } from '../ports.ts';
import { messagePage, type PageMessage } from './message-page.ts';
import { pageResponse } from './page-response.ts';

/** A page of the site that says why, in the place of what was asked for. */
export const renderMessage = async (
  message: PageMessage,
  status: number,
  { site }: { readonly site: SiteFiles },
): Promise<Response> => pageResponse(messagePage(message, await site.page('/404')), status);
