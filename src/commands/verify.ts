import { parseArgs } from 'node:util';
import { verify } from '../journeys/verify/verify.ts';
import { disagreementLine, disagreementText, verifyTexts } from '../texts/verify.ts';
import { openServices } from './open-services.ts';

/** Compares content, database, forge and vendors; whether they agree, and all of them could be asked. */
async function run(): Promise<boolean> {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const opened = await openServices(undefined, 'look');
  try {
    const { found, unchecked, counts } = await verify(opened.services);
    if (values.json) {
      const findings = found.map((one) => ({ ...one, ...disagreementText(one) }));
      console.log(JSON.stringify({ findings, unchecked, counts }, null, 2));
    } else {
      for (const one of found) console.log(disagreementLine(one));
      for (const { part, cause } of unchecked) console.log(verifyTexts.unchecked(part, cause));
      console.log(verifyTexts.never);
      console.log(verifyTexts.summary(found.length, counts));
    }
    return found.length === 0 && unchecked.every(({ cause }) => cause === undefined);
  } finally {
    await opened.close();
  }
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
