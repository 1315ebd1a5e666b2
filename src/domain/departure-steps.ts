import type { Day } from '../schema/day.ts';
import { addDays } from './calendar.ts';

/** By what a step reaches the member, or which of her accesses it closes. */
export type DepartureChannel =
  'mail' | 'chat' | 'mailbox' | 'redirections' | 'github' | 'lists' | 'private-data';

/** What gives back to a member who returns what her departure closed. */
export type RestoreStepName = 'restore-mailbox' | 'restore-chat' | 'restore-github' | 'restore-lists';

/**
 * Messages before the end, messages that tell of what was closed, and closures. Messages leave at the hours of the day
 * at which people read them; a hold keeps closures back.
 */
type DepartureStepKind = 'reminder' | 'receipt' | 'closure';

interface DepartureRow {
  readonly name: string;
  readonly kind: DepartureStepKind;
  /** Days from the last running day; negative before it. */
  readonly day: number;
  readonly channels: readonly DepartureChannel[];
  /** The step that takes this one's place from the day on which it is reached. */
  readonly replacedBy?: string;
  /** The step that must be done, and how many days before at least. */
  readonly after?: { readonly step: string; readonly days: number };
  /** The closures that a receipt tells of: it is due once one of them has closed something. */
  readonly tells?: readonly string[];
  /** What undoes the step when the member returns; nothing undoes one without it. */
  readonly undoneBy?: RestoreStepName;
}

const restoreSteps: readonly RestoreStepName[] = [
  'restore-mailbox',
  'restore-chat',
  'restore-github',
  'restore-lists',
];

/** Whether a step of the ledger gives something back. */
export const isRestoreStep = (step: string): step is RestoreStepName =>
  restoreSteps.some((name) => name === step);

/** The steps of a departure, in the order of their days (rules.md, "Departure"). */
const rows = [
  { name: 'reminder-30', kind: 'reminder', day: -30, channels: ['mail'], replacedBy: 'reminder-15' },
  { name: 'reminder-15', kind: 'reminder', day: -15, channels: ['mail', 'chat'], replacedBy: 'reminder-2' },
  { name: 'reminder-2', kind: 'reminder', day: -2, channels: ['mail', 'chat'] },
  { name: 'suspend-mailbox', kind: 'closure', day: 1, channels: ['mailbox'], undoneBy: 'restore-mailbox' },
  { name: 'leave-github', kind: 'closure', day: 1, channels: ['github'], undoneBy: 'restore-github' },
  {
    name: 'delete-redirections',
    kind: 'closure',
    day: 1,
    channels: ['redirections'],
    undoneBy: 'restore-mailbox',
  },
  {
    name: 'suspension-receipt',
    kind: 'receipt',
    day: 1,
    channels: ['mail'],
    tells: ['suspend-mailbox', 'leave-github', 'delete-redirections'],
    undoneBy: 'restore-mailbox',
  },
  { name: 'move-to-alumni', kind: 'closure', day: 3, channels: ['chat'], undoneBy: 'restore-chat' },
  {
    name: 'delete-mailbox',
    kind: 'closure',
    day: 30,
    channels: ['mailbox'],
    // After a long hold, or at the first run of all, nobody loses a mailbox on the day on which it is suspended.
    after: { step: 'suspend-mailbox', days: 7 },
    undoneBy: 'restore-mailbox',
  },
  { name: 'leave-lists', kind: 'closure', day: 30, channels: ['lists'], undoneBy: 'restore-lists' },
  {
    name: 'deletion-receipt',
    kind: 'receipt',
    day: 30,
    channels: ['mail'],
    tells: ['delete-mailbox', 'leave-lists'],
    undoneBy: 'restore-mailbox',
  },
  {
    name: 'erase-private-data',
    kind: 'closure',
    day: 60,
    channels: ['private-data'],
    after: { step: 'delete-mailbox', days: 30 },
  },
  { name: 'deactivate-chat', kind: 'closure', day: 90, channels: ['chat'], undoneBy: 'restore-chat' },
] as const satisfies readonly DepartureRow[];

export type DepartureStepName = (typeof rows)[number]['name'];

/** A step of the table. */
export interface DepartureStep extends DepartureRow {
  readonly name: DepartureStepName;
  readonly replacedBy?: DepartureStepName;
  readonly after?: { readonly step: DepartureStepName; readonly days: number };
  readonly tells?: readonly DepartureStepName[];
}

/** The table, in the order of the steps' days. */
export const departureSteps: readonly DepartureStep[] = rows;

/** A step of the table by its name. */
export const departureStep = (name: DepartureStepName): DepartureStep => byName[name];

const byName = Object.fromEntries(departureSteps.map((step) => [step.name, step])) as Readonly<
  Record<DepartureStepName, DepartureStep>
>;

/** The day on which a step is reached for a member whose last running day is `end`. */
export const dayOfStep = (name: DepartureStepName, end: Day): Day => addDays(end, byName[name].day);
