import { z } from 'zod';
import { addDays } from '../../domain/calendar.ts';
import { parisTime } from '../../domain/paris-time.ts';
import type { Responder } from '../../ports.ts';
import { daySchema, toDay, type Day } from '../../schema/day.ts';

/** What OVH answers when it has put a change on its list of tasks. */
export const task = z.object({ id: z.union([z.number(), z.string()]), domain: z.string() });

export const account = z.object({ accountName: z.string() });

/** What an update answers. */
export const nothing = z.null();

export const redirectionIds = z.array(z.string());

export const redirection = z.object({ id: z.string(), from: z.string(), to: z.string() });

export const listNames = z.array(z.string());

export const subscriberAddresses = z.array(z.string());

/** Days of an automatic reply that someone set without dates, in the vendor's console. */
const always = { from: toDay('1970-01-01'), to: toDay('9999-12-31') };

export const responder = z
  .object({ content: z.string(), from: daySchema.nullish(), to: daySchema.nullish() })
  .transform(({ content, from, to }): Responder => ({
    from: from ?? always.from,
    to: to ?? always.to,
    text: content,
  }));

/** An automatic reply as OVH takes it: from the first second to the last of its days in Europe/Paris, copies kept. */
export const responderFields = ({ from, to, text }: Responder) => ({
  content: text,
  copy: true,
  from: `${from}T00:00:00${offsetAtStart(from)}`,
  to: `${to}T23:59:59${offsetAtStart(addDays(to, 1))}`,
});

const offsetAtStart = (day: Day): string => parisTime(day)?.offset ?? '+01:00';
