import { beforeEach, describe, expect, it } from 'vitest';
import { readTable } from '../../src/domain/account-import/read-table.ts';
import { importAccounts, type ImportReport } from '../../src/journeys/import-accounts.ts';
import type { AuditEvent } from '../../src/ports.ts';
import { emailStatuses } from '../../src/schema/email-status.ts';
import { differingLine, refusedLine, tableRefusal } from '../../src/texts/account-import.ts';
import { memoryAccounts } from '../fakes/memory-accounts.ts';
import { fakeServices } from '../fakes/services.ts';

const columns =
  'username,primary_email,secondary_email,primary_email_status,primary_email_status_updated_at,' +
  'communication_email,member_type,legal_status,gender,workplace_insee_code,tjm,average_nb_of_days,created_at';

const usual: Record<string, string> = {
  username: 'ondine.mistral',
  primary_email: 'ondine.mistral@communs.example',
  secondary_email: 'ondine@exemple.fr',
  primary_email_status: 'EMAIL_ACTIVE',
  primary_email_status_updated_at: '2024-01-31 08:30:00.123456+00',
  communication_email: 'primary',
  member_type: 'beta',
  legal_status: 'AE',
  gender: 'female',
  workplace_insee_code: '2a004',
  tjm: '450',
  average_nb_of_days: '4.5',
  created_at: '2023-06-01T10:00:00+02:00',
};

/** A row of the predecessor; what is not given is the usual. */
const rowOf = (given: Record<string, string> = {}): string =>
  columns
    .split(',')
    .map((column) => ({ ...usual, ...given })[column] ?? '')
    .join(',');

const other = (given: Record<string, string> = {}): string =>
  rowOf({
    username: 'lise.charme',
    primary_email: 'lise.charme@communs.example',
    secondary_email: 'lise@exemple.fr',
    ...given,
  });

let audited: AuditEvent[];
let accounts: ReturnType<typeof memoryAccounts>;
beforeEach(() => {
  audited = [];
  accounts = memoryAccounts();
});

async function take(text: string, wishes: { write?: boolean; update?: boolean } = {}): Promise<ImportReport> {
  const table = readTable(text);
  if (table.kind === 'refused') throw new Error(tableRefusal(table.refusal));
  const { audit, clock } = fakeServices();
  const write = (event: AuditEvent) => {
    audited.push(event);
    return Promise.resolve();
  };
  return importAccounts(
    table,
    { write: true, update: false, ...wishes },
    { accounts, clock, audit: { ...audit, write } },
  );
}

const file = (...rows: string[]): string => [columns, ...rows].join('\n');
const refusals = async (...rows: string[]): Promise<string[]> =>
  (await take(file(...rows))).refused.map(refusedLine);

describe('the import of the predecessor’s accounts', () => {
  it('takes every column', async () => {
    expect(await take(file(rowOf()))).toMatchObject({ made: 1, refused: [] });
    expect(await accounts.find('ondine.mistral')).toEqual({
      id: 'ondine.mistral',
      primaryEmail: 'ondine.mistral@communs.example',
      secondaryEmail: 'ondine@exemple.fr',
      emailStatus: 'EMAIL_ACTIVE',
      emailStatusSince: '2024-01-31T08:30:00.123Z',
      communicationEmail: 'primary',
      memberType: 'beta',
      legalStatus: 'AE',
      gender: 'female',
      workplaceInseeCode: '2A004',
      dailyRate: 450,
      daysPerWeek: 4.5,
      wantsGodparent: false,
      createdAt: '2023-06-01T08:00:00.000Z',
    });
    expect(audited).toMatchObject([{ action: 'accounts.import', after: '1 compte(s) à créer, 0 à changer' }]);
  });

  it('writes nothing in a dry run, and says the same', async () => {
    expect(await take(file(rowOf(), other()), { write: false })).toMatchObject({ made: 2, refused: [] });
    expect(await accounts.all()).toEqual([]);
    expect(audited).toEqual([]);
  });

  it('takes an empty cell for an absent value, and addresses whatever their case and outer spaces', async () => {
    await take(file(`odilon.brume,, Odilon@Exemple.FR ,,,,,,,,"450","4,5",2023-06-01 10:00:00+00`));
    expect(await accounts.find('odilon.brume')).toEqual({
      id: 'odilon.brume',
      secondaryEmail: 'odilon@exemple.fr',
      emailStatus: 'EMAIL_UNSET',
      emailStatusSince: '2023-06-01T10:00:00.000Z',
      communicationEmail: 'secondary',
      dailyRate: 450,
      daysPerWeek: 4.5,
      wantsGodparent: false,
      createdAt: '2023-06-01T10:00:00.000Z',
    });
  });

  it('knows every state of the predecessor', async () => {
    const rows = emailStatuses.values.map((primary_email_status, index) =>
      rowOf({ username: `m${index}`, primary_email: '', secondary_email: '', primary_email_status }),
    );
    expect(await take(file(...rows))).toMatchObject({ made: rows.length, refused: [] });
  });

  it('can be repeated, and goes on where it was cut off', async () => {
    await take(file(rowOf()));
    expect(await take(file(rowOf(), other()))).toMatchObject({ made: 1, alreadyThere: 1, refused: [] });
    expect(await take(file(rowOf(), other()))).toMatchObject({ made: 0, alreadyThere: 2, refused: [] });
    expect(audited).toHaveLength(2);
  });

  it('never overwrites an account unless it is told to', async () => {
    await take(file(rowOf()));
    await accounts.change('ondine.mistral', { wantsGodparent: true });
    const changed = file(rowOf({ secondary_email: 'nouvelle@exemple.fr', tjm: '' }));
    const { differing, changed: count } = await take(changed);
    expect(differing.map(differingLine)).toEqual([
      'ligne 2, ondine.mistral\u00A0: le compte est déjà là, et diffère par secondary_email, tjm.',
    ]);
    expect(count).toBe(0);
    expect(await accounts.find('ondine.mistral')).toMatchObject({ secondaryEmail: 'ondine@exemple.fr' });

    expect(await take(changed, { update: true })).toMatchObject({ changed: 1, differing: [] });
    const account = await accounts.find('ondine.mistral');
    expect(account).toMatchObject({ secondaryEmail: 'nouvelle@exemple.fr', wantsGodparent: true });
    expect(account?.dailyRate).toBeUndefined();
    expect(await take(changed)).toMatchObject({ alreadyThere: 1 });
  });

  it('compares only the columns that the table has', async () => {
    await take(file(rowOf()));
    const narrow = 'username;created_at\nOndine.Mistral;2023-06-01 08:00:00+00\n';
    expect(await take(narrow)).toMatchObject({ alreadyThere: 1, differing: [] });
  });

  it.each([
    ['no id', { username: ' ' }, 'username manque'],
    ['an address for an id', { username: 'a@b.fr' }, 'username n’est pas un identifiant'],
    ['a bad address', { secondary_email: 'ondine@' }, 'secondary_email n’est pas une adresse électronique'],
    ['an unknown state', { primary_email_status: 'ACTIVE' }, 'primary_email_status n’est pas un état'],
    ['an unknown type', { member_type: 'alpha' }, 'member_type n’est pas un type'],
    ['a bad number', { tjm: '450.5' }, 'tjm n’est pas un nombre entier'],
    ['too many days', { average_nb_of_days: '6' }, 'average_nb_of_days n’est pas un nombre de jours'],
    ['a bad commune', { workplace_insee_code: '7511' }, 'workplace_insee_code n’est pas un code INSEE'],
    ['a day that is none', { created_at: '2023-02-30 10:00:00+00' }, 'created_at n’est pas une date'],
    ['no date', { created_at: '' }, 'created_at manque'],
    [
      'a suspension without its day',
      { primary_email_status: 'EMAIL_SUSPENDED', primary_email_status_updated_at: '' },
      'primary_email_status_updated_at manque',
    ],
  ])('refuses a row with %s, and takes the next one', async (_, given, reason) => {
    const [line, ...rest] = await refusals(rowOf(given), other());
    expect(rest).toEqual([]);
    expect(line).toMatch(/^ligne 2, /);
    expect(line).toContain(reason);
    expect((await accounts.all()).map(({ id }) => id)).toEqual(['lise.charme']);
  });

  it('tells every fault of a row, and no private value', async () => {
    const row = rowOf({ secondary_email: 'ondine@nulle part', tjm: 'cher', gender: 'secret' });
    const [line = ''] = await refusals(row, `${rowOf()},de trop`);
    expect(line.split('\u00A0; ')).toHaveLength(3);
    expect(line).not.toMatch(/nulle|cher|secret|exemple|communs/);
  });

  it('refuses rows of another length', async () => {
    expect(await refusals('ondine.mistral,seule')).toEqual([
      'ligne 2, (sans identifiant)\u00A0: pas autant de valeurs que de colonnes.',
    ]);
  });

  it('refuses all the rows that claim one id or one address', async () => {
    expect(
      await refusals(rowOf(), rowOf({ username: 'ONDINE.mistral', primary_email: '', secondary_email: '' })),
    ).toEqual([
      'ligne 2, ondine.mistral\u00A0: username est aussi celui de la ligne 3.',
      'ligne 3, ONDINE.mistral\u00A0: username est aussi celui de la ligne 2.',
    ]);
    expect(await refusals(rowOf(), other({ primary_email: 'Ondine@exemple.fr' }))).toEqual([
      'ligne 2, ondine.mistral\u00A0: secondary_email est aussi une adresse de la ligne 3.',
      'ligne 3, lise.charme\u00A0: primary_email est aussi une adresse de la ligne 2.',
    ]);
    expect(await accounts.all()).toEqual([]);
  });

  it('refuses an address that another account holds, also one who takes it at the same moment', async () => {
    await take(file(rowOf()));
    expect(await refusals(other({ secondary_email: 'ondine@exemple.fr' }))).toEqual([
      'ligne 2, lise.charme\u00A0: secondary_email est une adresse du compte ondine.mistral.',
    ]);
    const all = accounts.all.bind(accounts);
    accounts = { ...accounts, all: async () => (await all()).filter(({ id }) => id !== 'ondine.mistral') };
    const report = await take(
      file(
        other({ secondary_email: 'ondine@exemple.fr' }),
        rowOf({ ...usual, username: 'nil.or', primary_email: '', secondary_email: '' }),
      ),
    );
    expect(report.made).toBe(1);
    expect(report.refused.map(refusedLine)).toEqual([
      'ligne 2, lise.charme\u00A0: un autre compte a pris l’identifiant ou une adresse pendant la reprise.',
    ]);
  });
});

describe('a table of accounts', () => {
  it.each([
    ['of a spreadsheet', `\uFEFF${file(rowOf()).replaceAll(',', ';').replaceAll('\n', '\r\n')}\r\n`],
    ['with tabs', file(rowOf()).replaceAll(',', '\t')],
    ['with quotes, and empty lines', `${file(rowOf().replace(/[^,]+/g, '"$&"'))}\n\n`],
  ])('%s is read', async (_, text) => {
    expect(await take(text)).toMatchObject({ made: 1, refused: [] });
  });

  it.each([
    ['is empty', '', 'Le fichier est vide.'],
    ['has an unknown column', 'username,created_at,mot_de_passe\n', /inconnue.*mot_de_passe/],
    ['has a column twice', 'username,created_at,tjm,tjm\n', /double.*tjm/],
    ['lacks a column', 'primary_email\n', /username, created_at/],
    ['is broken', `${file(rowOf())}\n"ondine,\n`, /cassé à la ligne 3/],
  ])('that %s is refused whole', async (_, text, expected) => {
    await expect(take(text)).rejects.toThrow(expected);
    expect(await accounts.all()).toEqual([]);
  });
});
