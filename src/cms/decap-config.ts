/** A value that a list offers, with what people read. */
export interface CmsOption {
  readonly label: string;
  readonly value: string;
}

interface FieldBase {
  /** Key of the front matter; `body` is the Markdown after it. */
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  /** Help under the field. */
  readonly hint?: string;
  /** Source of a regular expression, and what to write instead. */
  readonly pattern?: readonly [source: string, sentence: string];
}

interface PlainField extends FieldBase {
  readonly widget: 'string' | 'text' | 'markdown' | 'boolean';
}

interface NumberField extends FieldBase {
  readonly widget: 'number';
  readonly value_type: 'int';
}

/** A day, "YYYY-MM-DD". */
interface DayField extends FieldBase {
  readonly widget: 'datetime';
  readonly format: string;
  readonly date_format: string;
  readonly time_format: false;
}

/** A choice out of a list. What follows `options` is ours, for our own control. */
export interface SelectField extends FieldBase {
  readonly widget: 'select';
  readonly multiple: boolean;
  readonly options: readonly CmsOption[];
  /** The published list whose values are the options; see `withOptions`. */
  readonly from?: string;
  /** The ids of `from` are written with this before them. */
  readonly prefix?: string;
  /** Values that older files carry: shown with their label where they stand, never offered. */
  readonly former?: readonly CmsOption[];
  /** Another value than those offered may be typed. */
  readonly allow_new?: boolean;
}

export interface ListField extends FieldBase {
  readonly widget: 'list';
  readonly label_singular?: string;
  readonly collapsed: boolean;
  readonly summary?: string;
  readonly min?: number;
  readonly max?: number;
  /** What each item is: an object of these fields, or the one value of `field`. */
  readonly fields?: readonly CmsField[];
  readonly field?: CmsField;
}

/** A field of Decap CMS, as far as our schema asks for. */
export type CmsField = PlainField | NumberField | DayField | SelectField | ListField;

interface CollectionBase {
  readonly name: string;
  readonly label: string;
  readonly label_singular?: string;
  readonly description?: string;
  /** The project's own reading and writing of files; see src/site/admin/entry-format.ts. */
  readonly format: 'entry';
  /** Whether approving is offered. */
  readonly publish: boolean;
  /** Entries are taken out of the site by their own fields, never deleted here. */
  readonly delete: false;
}

export interface CmsFile {
  /** Id of the entry; Decap's slug. */
  readonly name: string;
  readonly label: string;
  /** Path inside the content tree, "_authors/ondine.mistral.md". */
  readonly file: string;
  /** Path on the site, without a leading slash. */
  readonly preview_path: string;
  readonly fields: readonly CmsField[];
}

/** Some entries, each named. */
export interface FilesCollection extends CollectionBase {
  readonly files: readonly CmsFile[];
}

/** Every entry of a folder of the content tree. */
export interface FolderCollection extends CollectionBase {
  readonly folder: string;
  readonly extension: 'md';
  readonly create: boolean;
  readonly identifier_field: string;
  readonly summary: string;
  readonly slug?: string;
  /** Only for its depth: how far under the folder entries may stand. */
  readonly path?: string;
  /** A collection with a `path` has its own folder for pictures, unless told; an absolute one is that of all. */
  readonly media_folder?: string;
  readonly public_folder?: string;
  readonly preview_path?: string;
  readonly sortable_fields: readonly string[];
  readonly fields: readonly CmsField[];
}

export type CmsCollection = FilesCollection | FolderCollection;

/** The configuration of Decap CMS, as far as we use it. */
export interface CmsConfig {
  readonly load_config_file: false;
  readonly backend: { readonly name: 'proxy'; readonly proxy_url: string };
  readonly publish_mode: 'editorial_workflow';
  readonly locale: 'fr';
  readonly site_url: string;
  readonly display_url: string;
  /** Decap's own library asks for every picture of the site in one answer: one that offers nothing stands in its place. */
  readonly media_library: { readonly name: 'none' };
  readonly media_folder: string;
  readonly public_folder: string;
  readonly slug: {
    readonly encoding: 'ascii';
    readonly clean_accents: boolean;
    readonly sanitize_replacement: '-';
  };
  readonly collections: readonly CmsCollection[];
}
