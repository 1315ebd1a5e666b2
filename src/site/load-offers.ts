import { offersOf, type Offers } from './offers.ts';
import { loadSite } from './site.ts';

let offers: Promise<Offers> | undefined;

/** The site's offers on the build's day; put together at the first call. */
export function loadOffers(): Promise<Offers> {
  offers ??= loadSite().then(offersOf);
  return offers;
}
