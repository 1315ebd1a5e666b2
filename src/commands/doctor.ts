import { environmentWith } from '../adapters/env.ts';
import { systemClock } from '../adapters/system-clock.ts';
import { doctorSummary } from '../texts/doctor/states.ts';
import { diagnose } from './doctor/diagnose.ts';
import { isRequired } from './doctor/row.ts';
import { table } from './doctor/table.ts';

const rows = await diagnose(environmentWith({}), process.versions.node, {
  clock: systemClock(),
  fetch,
  timeoutMs: 10_000,
});
const required = rows.filter(isRequired).length;
console.log(`${table(rows)}\n\n${doctorSummary(required)}`);
// A check that gave up may hold a connection that is still waiting.
process.exit(required === 0 ? 0 : 1);
