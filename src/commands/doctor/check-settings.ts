import {
  givenSettings,
  inspectProductionSettings,
  productionVariables,
  type SettingFault,
} from '../../adapters/production-env.ts';
import { githubVariables } from '../../adapters/github/github-settings.ts';
import { anyCheck } from '../../texts/doctor/states.ts';
import { settingFindings } from '../../texts/doctor/settings.ts';
import { row, type Row } from './row.ts';

/** Variables of vendors that a community may do without: one line tells of all of them where none is set. */
const choices = ['MATTERMOST_', 'PROCONNECT_'];
const isOf = (prefix: string) => (variable: string) => variable.startsWith(prefix);

/** A line for each setting, by its name; never its value. */
export function settingRows(source: NodeJS.ProcessEnv): Row[] {
  const given = givenSettings(source);
  const inspected = inspectProductionSettings(source);
  const faults = inspected.kind === 'faulty' ? inspected.faults : [];
  const isUnused = (variable: string): boolean =>
    isOtherWay(variable, given, faults) || unused.some((prefix) => isOf(prefix)(variable));
  const unused = choices.filter((prefix) => !Object.keys(given).some(isOf(prefix)));
  return [
    ...productionVariables
      .filter((variable) => !isUnused(variable))
      .map((variable) => row(variable, findingOf(variable, given, faults))),
    ...unused.map((prefix) => row(`${prefix}…`, anyCheck.notUsed(`${prefix}…`))),
  ];
}

/** GitHub takes a token or an App: the way that was not taken needs no line. */
const isOtherWay = (
  variable: string,
  given: Readonly<Record<string, string>>,
  faults: readonly SettingFault[],
): boolean =>
  githubVariables.includes(variable) &&
  !(variable in given) &&
  !faults.some((fault) => fault.variable === variable);

function findingOf(
  variable: string,
  given: Readonly<Record<string, string>>,
  faults: readonly SettingFault[],
) {
  const fault = faults.find((one) => one.variable === variable);
  if (fault === undefined)
    return variable in given ? settingFindings.right() : settingFindings.absent(variable);
  return variable in given
    ? settingFindings.faulty(variable, fault.expected)
    : settingFindings.missing(variable);
}
