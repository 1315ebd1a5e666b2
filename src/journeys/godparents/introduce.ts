import type { GodparentAsked } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { godparentIntroductionMail } from '../../texts/mails/godparent-introduction.ts';
import { communityAddressOf } from '../community-address.ts';
import { mailAddressOf } from '../mail-address-of.ts';
import { nameInCommunity } from '../name-in-community.ts';
import { sendMail } from '../send-mail.ts';
import { memberPage } from '../member-page.ts';

/**
 * Introduces a newcomer and whoever accepted to each other, by one mail each, and notes it. Safe to repeat; throws where
 * a mail could not leave: the next run sends what is missing.
 */
export async function introduce(
  { newcomer, godparent }: Pick<GodparentAsked, 'newcomer' | 'godparent'>,
  services: Services,
): Promise<void> {
  const { clock, godparents, settings } = services;
  const community = await services.community();
  let hasFailed = false;
  for (const [reader, other] of [
    [newcomer, godparent],
    [godparent, newcomer],
  ] as const) {
    const mail = godparentIntroductionMail({
      reader: reader === newcomer ? 'newcomer' : 'godparent',
      firstName: nameInCommunity(reader, community).firstName,
      otherName: nameInCommunity(other, community).fullname,
      otherPage: memberPage(other, settings),
      otherAddress: await communityAddressOf(other, services),
      siteName: settings.siteName,
    });
    const to = await mailAddressOf(reader, services);
    const key = `marrainage/${newcomer}/presentation/${godparent}/${reader}`;
    if ((await sendMail({ key, to, ...mail }, services)) === 'failed') hasFailed = true;
  }
  if (hasFailed) throw new Error('An introduction could not leave.');
  await godparents.introduced(newcomer, godparent, clock.now());
}
