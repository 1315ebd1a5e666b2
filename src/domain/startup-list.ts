/** The list of everybody in the community (rules.md, "Welcome"). */
export const communityList = 'incubateur';

/** Characters of a list's name (rules.md, "Welcome"). */
const longestName = 32;

/** Name of a startup's mailing list, "set-eau-claire"; what no list's name may hold becomes "-". */
export const startupList = (startup: string): string =>
  `set-${startup.toLowerCase().replace(/[^a-z\d._-]+/g, '-')}`.slice(0, longestName);
