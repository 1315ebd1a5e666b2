/** What an editor's server answers. */
export interface EditorAnswer {
  readonly status: number;
  readonly body: unknown;
}

type Fields = Readonly<Record<string, unknown>>;
interface Listed {
  readonly file: { readonly path: string };
}

const without = (name: string) => (body: Fields) =>
  Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));
const byPath = <Item>(items: readonly Item[], pathOf: (item: Item) => string): Item[] =>
  items.toSorted((one, other) => (pathOf(one) < pathOf(other) ? -1 : 1));
const kindOf = (value: unknown): string => (value === '' ? 'nothing' : typeof value);

/** Pictures are published as they were made anew; their ids are of what is sent, and mean nothing to the editor. */
const picture = ({ content, id, ...others }: Fields): Fields => ({
  ...others,
  content: kindOf(content),
  id: kindOf(id),
});
/** Decap shows no words of these answers. */
const said = ({ message, ...others }: Fields) => ({ ...others, message: kindOf(message) });

/**
 * How answers of Decap's server and ours are brought to the same form, action by action. All that differs on purpose in
 * an answer is here; what an action leads to is in the list of the test.
 */
const forms: Readonly<Record<string, (body: never) => unknown>> = {
  // The one is a repository, the other a site, whose entries are published by a workflow alone.
  info: (body: Fields) => Object.keys(body).sort(),
  // Ours come in the order of their paths.
  entriesByFolder: (body: Listed[]) => byPath(body, ({ file }) => file.path),
  getMedia: (body: Fields[]) => byPath(body.map(picture), ({ path }) => String(path)),
  unpublishedEntries: (body: string[]) => body.toSorted(),
  // The time of the file there, of the proposal here.
  unpublishedEntry: ({ updatedAt, diffs, ...others }: Fields) => ({
    ...others,
    diffs: byPath(diffs as Fields[], ({ path }) => String(path)),
    isDated: !Number.isNaN(Date.parse(String(updatedAt))),
  }),
  // Ours tells the text that a save is based on, so that nobody overwrites anybody.
  unpublishedEntryDataFile: without('base'),
  persistEntry: without('base'),
  updateUnpublishedEntryStatus: said,
  publishUnpublishedEntry: said,
  unpublishedEntryMediaFile: picture,
  getMediaFile: picture,
  persistMedia: picture,
};

/** An answer in the form in which Decap's server and ours are the same; of a refusal, its status alone. */
export function comparable(action: string, { status, body }: EditorAnswer): EditorAnswer {
  if (status !== 200) return { status, body: 'refused' };
  const form = forms[action] as ((body: unknown) => unknown) | undefined;
  return { status, body: form ? form(body) : body };
}
