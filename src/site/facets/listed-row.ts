/** A row of a long list, as the search of its page reads and shows it. */
export interface ListedRow {
  readonly title: string;
  readonly href?: string | undefined;
  readonly about?: string | undefined;
  readonly links: readonly { readonly label: string; readonly href?: string | undefined }[];
}

/** The words of a row that a search looks at. */
export const textOfRow = ({ title, about = '', links }: ListedRow): string =>
  [title, about, ...links.map(({ label }) => label)].join(' ');
