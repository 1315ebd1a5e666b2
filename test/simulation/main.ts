import { parseArgs } from 'node:util';
import { simulateYear } from './simulate-year.ts';

/** Plays random years, each named by its seed so that it can be played again; fails at the first that breaks a rule. */
const { values } = parseArgs({
  options: {
    years: { type: 'string', default: '200' },
    /** The seed of the first year; another one plays other years. */
    seed: { type: 'string', default: '1000' },
    people: { type: 'string', default: '500' },
  },
});
const [years, seed, people] = [values.years, values.seed, values.people].map(Number);
if (![years, seed, people].every((value) => Number.isInteger(value)))
  throw new RangeError('--years, --seed and --people are whole numbers.');

let mails = 0;
const start = performance.now();
for (let played = 0; played < Number(years); played++) {
  const year = await simulateYear(Number(seed) + played, people);
  mails += year.mails;
  if (year.faults.length > 0) {
    console.error(`Year ${Number(seed) + played}:\n${year.faults.join('\n')}`);
    process.exitCode = 1;
    break;
  }
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(
    `Year ${Number(seed) + played} by the rules: ${year.runs} runs, ${mails} mails so far, ${seconds} s.`,
  );
}
