import { eventPagePath } from '../../domain/page-address.ts';
import type { EventDay } from '../../ports.ts';
import type { Services } from '../../services.ts';

/** The address of an event's page. */
export const pageAddressOf = (event: string, { settings }: Pick<Services, 'settings'>): string =>
  settings.siteUrl + eventPagePath(event);

/** Path of the page where a day of an event is prepared. */
export const preparationAddress = ({ event, day }: EventDay): string =>
  `/compte/agenda/rendez-vous/?${new URLSearchParams({ evenement: event, jour: day }).toString()}`;
