/** What a page lists whole; a longer list has pages by letter. */
export const wholeListSize = 100;

/** Rows on one page of a letter. */
export const letterPageSize = 100;

/** Names on one page of a letter, a line each. */
export const namesOnPage = 400;

/** Incubators on one page of a letter, each with its teams. */
export const teamGroupsOnPage = 50;
