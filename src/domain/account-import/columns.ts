/** The columns of the predecessor's table of accounts. */
const columns = [
  'username',
  'primary_email',
  'secondary_email',
  'primary_email_status',
  'primary_email_status_updated_at',
  'communication_email',
  'member_type',
  'legal_status',
  'gender',
  'workplace_insee_code',
  'tjm',
  'average_nb_of_days',
  'created_at',
] as const;

export type Column = (typeof columns)[number];

/** Columns without which no account can be made. */
export const requiredColumns: readonly Column[] = ['username', 'created_at'];

export const isColumn = (name: string): name is Column => (columns as readonly string[]).includes(name);
