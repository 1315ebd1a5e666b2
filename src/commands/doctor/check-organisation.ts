import { isRefusal } from '../../adapters/forge-error.ts';
import { inspectOrganisation } from '../../adapters/github/inspect-organisation.ts';
import { organisationFindings } from '../../texts/doctor/github.ts';
import { checkWith } from './check.ts';
import { row } from './row.ts';

const name = 'GitHub, organisation';

/** Whether the organisation and its team show themselves, and who is in them may be changed. */
export const checkOrganisation = checkWith(
  name,
  ['github', 'GITHUB_ORGANISATION', 'GITHUB_TEAM', 'GITHUB_API_URL'],
  async (settings, { timeoutMs }) => {
    const { GITHUB_ORGANISATION: organisation, GITHUB_TEAM: team, GITHUB_API_URL: apiUrl } = settings;
    const options = { ...settings.github, organisation, team, apiUrl, timeoutMs: timeoutMs / 2 };
    try {
      const { mayWriteMembers } = await inspectOrganisation(options);
      return [
        row(
          name,
          mayWriteMembers
            ? organisationFindings.team(organisation, team)
            : organisationFindings.noMembers(organisation),
        ),
      ];
    } catch (fault) {
      if (isRefusal(fault, 404, 403)) return [row(name, organisationFindings.hidden(organisation, team))];
      throw fault;
    }
  },
);
