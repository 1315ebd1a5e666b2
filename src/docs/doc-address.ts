/** The file that stands for its folder. */
const folderPage = /(?:^|\/)readme\.md$/i;

/** Path of a page's address under /doc/, without outer slashes: "" for the root's README.md. */
export const addressKey = (path: string): string =>
  folderPage.test(path) ? path.replace(folderPage, '') : path.replace(/\.md$/i, '');

/** Address of a documentation page by its address's path; names are encoded, since they are anybody's. */
export const docAddress = (key: string): string =>
  `/doc/${key === '' ? '' : `${key.split('/').map(encodeURIComponent).join('/')}/`}`;

/** Address of a file that pages name. */
export const docFileAddress = (name: string): string => `/doc/fichiers/${encodeURIComponent(name)}`;
