import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { scheduled } from '../src/http/run-job.ts';
import { deleteFormerMailboxes } from '../src/journeys/delete-former-mailboxes.ts';

/** Every hour: deletes the mailboxes that members gave up seven days ago. */
export default scheduled('former-mailboxes', services, deleteFormerMailboxes);

export const config: Config = { schedule: '17 * * * *' };
