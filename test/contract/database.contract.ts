/** What the ports of the database promise, one contract a port; it holds for every database that answers for them. */
export { accountBatchesContract } from './database/account-batches.contract.ts';
export { accountsContract } from './database/accounts.contract.ts';
export { accountChangesContract } from './database/account-changes.contract.ts';
export { accountErasureContract } from './database/account-erasure.contract.ts';
export { accountRacesContract } from './database/account-races.contract.ts';
export { administrationDomainsContract } from './database/administration-domains.contract.ts';
export { arrivalsContract } from './database/arrivals.contract.ts';
export { auditContract } from './database/audit.contract.ts';
export { confirmationsContract } from './database/confirmations.contract.ts';
export { contributionsContract } from './database/contributions.contract.ts';
export { godparentsContract } from './database/godparents.contract.ts';
export { ledgerContract } from './database/ledger.contract.ts';
export { loginContract } from './database/login.contract.ts';
export { mailLogContract } from './database/mail-log.contract.ts';
export { migrationsContract } from './database/migrations.contract.ts';
export { notesContract } from './database/notes.contract.ts';
export { rateLimitsContract } from './database/rate-limits.contract.ts';
