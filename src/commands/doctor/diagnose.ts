import { inspectProductionSettings } from '../../adapters/production-env.ts';
import { machineFindings } from '../../texts/doctor/machine.ts';
import { checkChat } from './check-chat.ts';
import { checkDatabase } from './check-database.ts';
import { checkGithub } from './check-github.ts';
import { checkIdentityProvider } from './check-identity-provider.ts';
import { checkOrganisation } from './check-organisation.ts';
import { checkOvh } from './check-ovh.ts';
import { checkResend } from './check-resend.ts';
import { settingRows } from './check-settings.ts';
import { checkSite, clockCheck, clockRow } from './check-site.ts';
import type { Check, Surroundings } from './check.ts';
import { row, type Row } from './row.ts';

/** What functions run on, .nvmrc. */
const wantedNode = 24;

/** Looks at all that the production needs, everything at once; nothing is changed anywhere. */
export async function diagnose(
  source: NodeJS.ProcessEnv,
  nodeVersion: string,
  surroundings: Surroundings,
): Promise<readonly Row[]> {
  const { settings } = inspectProductionSettings(source);
  const checks: Check[] = [checkSite, checkDatabase, checkGithub, checkResend, checkOvh];
  // What a community may do without is looked at where it is set; the settings' own lines tell the rest.
  if (settings.MATTERMOST_TOKEN !== undefined) checks.push(checkChat);
  if (settings.GITHUB_ORGANISATION !== undefined) checks.push(checkOrganisation);
  if (settings.proconnect !== undefined) checks.push(checkIdentityProvider);
  const found = await Promise.all(checks.map((check) => check(settings, surroundings)));
  const rows = found.flat();
  const clockRows = rows.some(({ check }) => check === clockCheck)
    ? []
    : [clockRow(surroundings.clock.today())];
  return [...settingRows(source), nodeRow(nodeVersion), ...clockRows, ...rows];
}

const nodeRow = (version: string): Row =>
  row(
    'Node',
    Number(version.split('.')[0]) >= wantedNode
      ? machineFindings.node(version)
      : machineFindings.oldNode(version, String(wantedNode)),
  );
