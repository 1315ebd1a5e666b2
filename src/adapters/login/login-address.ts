/** A domain that no mail reaches (RFC 2606). */
const domain = 'membre.invalid';

/** The address under which the login library knows a member: her id in hexadecimal, whatever characters it holds. */
export const loginAddress = (member: string): string =>
  `${Buffer.from(member, 'utf8').toString('hex')}@${domain}`;

/** The member behind such an address; undefined for any other. */
export function memberOfLoginAddress(address: string): string | undefined {
  const [, hex] = /^((?:[0-9a-f]{2})+)@membre\.invalid$/.exec(address) ?? [];
  return hex === undefined ? undefined : Buffer.from(hex, 'hex').toString('utf8');
}
