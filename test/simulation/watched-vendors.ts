import { isActive } from '../../src/domain/author-activity.ts';
import { dayOfStep, type DepartureStepName } from '../../src/domain/departure-steps.ts';
import { isMessageHour } from '../../src/domain/message-hours.ts';
import { wantedLists } from '../../src/domain/welcome-accesses.ts';
import type { Hold, Mail } from '../../src/ports.ts';
import { toDay } from '../../src/schema/day.ts';
import type { MemberFacts } from '../../src/schema/member-facts.ts';
import type { Services } from '../../src/services.ts';

/** What the watch asks of the community at the moment. */
export interface Present {
  readonly facts: (id: string) => MemberFacts | undefined;
  readonly hold: (id: string) => Hold | undefined;
}

/** The vendors' calls that close something, each with what tells whose it is. */
const closing: Readonly<Record<string, readonly string[]>> = {
  mailboxes: ['suspend', 'remove', 'removeRedirection'],
  organisation: ['remove'],
  chatAccounts: ['moveToAlumni', 'deactivate'],
  mailingLists: ['unsubscribe'],
};

/** The member that a call is on, by the words that it is given: a name, an address, a user of the forge. */
function memberIn(given: readonly unknown[], idOfChat: ReadonlyMap<string, string>): string {
  const words = given.filter((one) => typeof one === 'string').map((one) => idOfChat.get(one) ?? one);
  const found = words.map((one) => /^membre[.-](n\d+)/.exec(one)?.[1]).find((one) => one !== undefined);
  if (found === undefined) throw new Error(`The watch knows nobody in ${words.join(' ')}.`);
  return `membre.${found}`;
}

/** The same services; whatever closes something for somebody whose mission runs, or who is held, is noted as a fault. */
export function watched<Given extends Services>(
  services: Given,
  present: Present,
  idOfChat: ReadonlyMap<string, string>,
  faults: string[],
): Given {
  const entries = Object.entries(closing).map(([name, methods]) => {
    const port = services[name as keyof Services] as object;
    const watch = new Proxy(port, {
      get(target, property) {
        const held: unknown = Reflect.get(target, property);
        if (typeof held !== 'function' || !methods.includes(String(property))) return held;
        return (...given: unknown[]): unknown => {
          const id = memberIn(given, idOfChat);
          const today = services.clock.today();
          const facts = present.facts(id);
          const hold = present.hold(id);
          const what = `${today} ${name}.${String(property)} ${id}`;
          // A list that her startups of today do not ask for is left while her mission runs.
          const isOldList =
            given[0] !== 'incubateur' &&
            name === 'mailingLists' &&
            facts !== undefined &&
            !wantedLists(facts, today).includes(String(given[0]));
          if (facts && isActive(facts, today) && !isOldList) faults.push(`${what}: her mission runs`);
          if (hold && hold.until >= today) faults.push(`${what}: she is held`);
          return Reflect.apply(held, target, given) as unknown;
        };
      },
    });
    return [name, watch];
  });
  const { mailer, clock } = services;
  const watchedMailer = {
    ...mailer,
    async send(mail: Mail) {
      const [kind, id = '', end = '', step = ''] = mail.key.split('/');
      if (kind === 'depart') {
        const today = clock.today();
        const facts = present.facts(id);
        if (dayOfStep(step as DepartureStepName, toDay(end)) > today)
          faults.push(`${today} ${mail.key}: too early`);
        if (!isMessageHour(clock.now())) faults.push(`${today} ${mail.key}: at night`);
        if (step.startsWith('reminder') && !(facts && isActive(facts, today)))
          faults.push(`${today} ${mail.key}: after her mission`);
      }
      return mailer.send(mail);
    },
  };
  return { ...services, ...Object.fromEntries(entries), mailer: watchedMailer } as Given;
}
