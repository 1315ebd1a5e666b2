import type { LoggedIn } from '../../journeys/logged-in.ts';
import type { Services } from '../../services.ts';
import type { ConsoleNotice } from '../../texts/console.ts';

/** How an action of the console ended: done, or refused with messages at the fields or for the whole. */
export type ChangeOutcome =
  | { readonly kind: 'done'; readonly notice: ConsoleNotice }
  | {
      readonly kind: 'refused';
      readonly status: 404 | 409 | 422 | 429 | 502;
      readonly errors?: Readonly<Record<string, string>> | undefined;
      readonly message?: string | undefined;
      /** Whether the person may pass over the refusal. */
      readonly warned?: boolean | undefined;
    };

/** What was sent, by field. */
export type Fields = Readonly<Record<string, unknown>>;

/** An action of the console, and the page that it belongs to. */
export interface ConsoleChange {
  readonly page: string;
  readonly receive: (fields: Fields, viewer: LoggedIn, services: Services) => Promise<ChangeOutcome>;
}
