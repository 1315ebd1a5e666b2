import { foldCase } from '../domain/fold-case.ts';
import { loginScope } from '../domain/login.ts';
import type { Clock, NewChatAccount } from '../ports.ts';
import { accountSchema, type Account } from '../schema/account.ts';
import type { Author } from '../schema/author.ts';
import type { Entry } from '../schema/content.ts';
import type { Services } from '../services.ts';

/** Where the invented private addresses end; nobody has a mailbox there (RFC 2606). */
const privateDomain = 'exemple.invalid';

/** The members of the content who may log in today: the ones that get an account and a mailbox to try with. */
export const membersToSeed = (authors: readonly Entry<Author>[], clock: Clock): string[] =>
  authors.filter(({ data }) => loginScope(data, clock.today()) !== undefined).map(({ id }) => id);

/** The names on the forge of some members. */
export const forgeUsersOf = (authors: readonly Entry<Author>[], ids: readonly string[]): string[] =>
  authors.flatMap(({ id, data }) => (ids.includes(id) && data.github !== undefined ? [data.github] : []));

/** The accounts on the chat of members, by their addresses of the community. */
export const chatAccountsToSeed = (ids: readonly string[], communityDomain: string): NewChatAccount[] =>
  ids.map((id) => ({ email: `${id}@${communityDomain}`, username: id, firstName: '', lastName: '' }));

/**
 * Gives the members of a content that nobody registered for an account, `<id>@<community domain>`, so that anyone can
 * be tried at `/connexion/` on a fresh local platform: all of them or, where the process ends meanwhile, none. Where
 * there is one account already, nothing is done.
 */
export async function seedAccounts({
  accounts,
  clock,
  community,
  settings,
}: Pick<Services, 'accounts' | 'clock' | 'community'> & {
  readonly settings: Pick<Services['settings'], 'communityDomain'>;
}): Promise<void> {
  if ((await accounts.all()).length > 0) return;
  const { authors } = await community();
  const now = clock.now().toISOString();
  const made = new Map<string, Account>();
  for (const id of membersToSeed(authors, clock)) {
    const account = accountSchema.safeParse({
      id,
      primaryEmail: `${id}@${settings.communityDomain}`.toLowerCase(),
      secondaryEmail: `${id}@${privateDomain}`.toLowerCase(),
      emailStatus: 'EMAIL_ACTIVE',
      emailStatusSince: now,
      communicationEmail: 'primary',
      createdAt: now,
    });
    // An old id may hold what no address can; its member is just not there to be tried. Nor is one whom case alone
    // tells from another.
    if (account.success && !made.has(foldCase(id))) made.set(foldCase(id), account.data);
  }
  await accounts.reserveAll([...made.values()]);
}
