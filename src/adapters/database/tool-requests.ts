import { and, asc, desc, eq, gte, isNotNull, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { ToolRequest, ToolRequests } from '../../ports.ts';
import { daySchema } from '../../schema/day.ts';
import { toolRequestEnds, type ToolRequestState } from '../../schema/tool-request.ts';
import type { Connection } from './connection.ts';
import { pageOf } from './page.ts';
import { emptied, instantText, isStorable, keyText, readRow, storable } from './row.ts';
import { toolRequests } from './tool-tables.ts';

/** Shorter than others, because an index holds two of them together. */
const shortKeyText = keyText.max(400);

const schema = z.object({
  id: keyText,
  member: shortKeyText,
  tool: shortKeyText,
  /** In JSON, where every text is storable. */
  answers: z.string(),
  reason: z.string(),
  askedAt: instantText,
  decision: z.enum(['granted', 'refused']).optional(),
  decidedBy: keyText.optional(),
  decidedAt: instantText.optional(),
  word: z.string().optional(),
  until: daySchema.optional(),
  endedAt: instantText.optional(),
  endedBy: keyText.optional(),
  endedBecause: z.enum(toolRequestEnds).optional(),
});
const fields = schema.keyof().options;
const stored = storable(schema);
const answersSchema = z.array(z.object({ question: z.string(), answer: z.string() }));

const toRow = ({ answers, ...request }: ToolRequest) =>
  stored.parse({ ...request, answers: JSON.stringify(answers) });
const fromRow = (row: object): ToolRequest => {
  const { answers, ...request } = readRow(stored, row);
  return { ...request, answers: answersSchema.parse(JSON.parse(answers)) };
};

const isOpen = isNull(toolRequests.endedAt);
const isWaiting = and(isOpen, isNull(toolRequests.decision));
const isGranted = and(isOpen, isNotNull(toolRequests.decision));

const standsAt = (state: ToolRequestState) => {
  if (state === 'waiting') return isWaiting;
  return state === 'granted' ? isGranted : eq(toolRequests.endedBecause, state);
};

/** Requests of access to tools in the database. */
export const databaseToolRequests = ({ queries, transaction }: Connection): ToolRequests => ({
  async ask(request) {
    const given = toRow(request);
    // A change that changes nothing, because a conflict gives its row back only when it is written.
    const [row] = await queries
      .insert(toolRequests)
      .values(given)
      .onConflictDoUpdate({
        target: [toolRequests.member, toolRequests.tool],
        targetWhere: isOpen,
        set: { member: given.member },
      })
      .returning();
    return fromRow(row ?? {});
  },

  async find(id) {
    if (!isStorable(id)) return undefined;
    const [row] = await queries.select().from(toolRequests).where(eq(toolRequests.id, id));
    return row && fromRow(row);
  },

  async change(id, expected, changes) {
    if (!isStorable(id)) return undefined;
    return transaction(async (inside) => {
      const [row] = await inside
        .select()
        .from(toolRequests)
        .where(and(eq(toolRequests.id, id), standsAt(expected)))
        .for('update');
      if (row === undefined) return undefined;
      const { member, tool, answers, reason, askedAt, ...present } = fromRow(row);
      const changed = { ...present, ...changes, id, member, tool, answers, reason, askedAt };
      const written = toRow(changed);
      await inside.update(toolRequests).set(emptied(fields, written)).where(eq(toolRequests.id, id));
      return fromRow(written);
    });
  },

  async open() {
    const rows = await queries
      .select()
      .from(toolRequests)
      .where(isOpen)
      .orderBy(asc(toolRequests.askedAt), asc(toolRequests.position));
    return rows.map(fromRow);
  },

  async endedSince(moment) {
    const rows = await queries
      .select()
      .from(toolRequests)
      .where(gte(toolRequests.endedAt, moment.toISOString()))
      .orderBy(asc(toolRequests.endedAt), asc(toolRequests.position));
    return rows.map(fromRow);
  },

  async ofMember(member) {
    if (!isStorable(member)) return [];
    const rows = await queries
      .select()
      .from(toolRequests)
      .where(eq(toolRequests.member, member))
      .orderBy(desc(toolRequests.askedAt), desc(toolRequests.position));
    return rows.map(fromRow);
  },

  page: (state, asked) =>
    pageOf(
      queries,
      {
        table: toolRequests,
        order: { at: toolRequests.askedAt, number: toolRequests.position },
        where: [state && standsAt(state)],
      },
      asked,
      fromRow,
    ),
});
