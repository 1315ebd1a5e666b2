import { customType } from 'drizzle-orm/pg-core';

/** An instant, to the millisecond; an ISO 8601 text in UTC on this side, a timestamp with time zone in the database. */
export const instant = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  toDriver: (text) => new Date(text).toISOString(),
  fromDriver: (text) => new Date(text).toISOString(),
});
