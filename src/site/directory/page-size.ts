/** Members on a page of the directory: rows are full in one, two, three and four columns. */
export const pageSize = 24;
