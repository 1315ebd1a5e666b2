import * as z from 'zod/mini';
import { idOfName } from '../../domain/member-id.ts';

/** An entry that a picker offers: what goes on the wire, and what people read. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  /** What to know before choosing it. */
  readonly mention?: string;
}

/** A member, whom a newcomer may choose as referent while she is active. */
export interface KnownMember {
  readonly id: string;
  readonly fullname: string;
}

/** What the arrival form knows of the community. */
export interface ArrivalChoices {
  /** Active members, in the order in which they are offered. */
  readonly active: readonly KnownMember[];
  /** Members to come, and those who left. */
  readonly others: readonly KnownMember[];
  readonly startups: readonly Choice[];
  readonly incubators: readonly Choice[];
}

const column = z.array(z.string());

/** Columns of texts compress best. `ids` holds only those that the full name does not give, "" for the others. */
const packedMembers = z.object({ fullnames: column, ids: column });
const packedChoices = z.object({ ids: column, labels: column, mentions: column });
const packed = z.object({
  active: packedMembers,
  others: packedMembers,
  startups: packedChoices,
  incubators: packedChoices,
});

/** Packs the choices for the browser. */
export const packArrivalChoices = (choices: ArrivalChoices): string =>
  JSON.stringify({
    active: packMembers(choices.active),
    others: packMembers(choices.others),
    startups: packChoices(choices.startups),
    incubators: packChoices(choices.incubators),
  } satisfies z.infer<typeof packed>);

/** Unpacks what {@link packArrivalChoices} packed; throws on anything else. */
export function unpackArrivalChoices(json: unknown): ArrivalChoices {
  const { active, others, startups, incubators } = packed.parse(json);
  return {
    active: unpackMembers(active),
    others: unpackMembers(others),
    startups: unpackChoices(startups),
    incubators: unpackChoices(incubators),
  };
}

const packMembers = (members: readonly KnownMember[]) => ({
  fullnames: members.map(({ fullname }) => fullname),
  ids: members.map(({ id, fullname }) => (id === idOfName(fullname) ? '' : id)),
});

const unpackMembers = ({ fullnames, ids }: z.infer<typeof packedMembers>): KnownMember[] =>
  fullnames.map((fullname, place) => {
    const id = ids[place] ?? '';
    return { fullname, id: id === '' ? idOfName(fullname) : id };
  });

const packChoices = (choices: readonly Choice[]) => ({
  ids: choices.map(({ id }) => id),
  labels: choices.map(({ label }) => label),
  mentions: choices.map(({ mention }) => mention ?? ''),
});

const unpackChoices = ({ ids, labels, mentions }: z.infer<typeof packedChoices>): Choice[] =>
  ids.map((id, place) => {
    const mention = mentions[place] ?? '';
    return { id, label: labels[place] ?? id, ...(mention !== '' && { mention }) };
  });
