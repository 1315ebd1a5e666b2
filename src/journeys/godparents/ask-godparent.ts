import type { GodparentAsked } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { godparentRequestMail } from '../../texts/mails/godparent-request.ts';
import { mailAddressOf } from '../mail-address-of.ts';
import { nameInCommunity } from '../name-in-community.ts';
import { sendMail } from '../send-mail.ts';
import { godparentLink } from './godparent-link.ts';
import { memberPage } from '../member-page.ts';

/**
 * Mails a request that was noted, once, and notes that it left; her two working days count from there. Throws where the
 * mail could not leave: the next run sends it.
 */
export async function mailRequest(asked: GodparentAsked, services: Services): Promise<void> {
  const { clock, godparents, settings } = services;
  const { newcomer, godparent } = asked;
  const community = await services.community();
  const author = community.authors.find(({ id }) => id === newcomer)?.data;
  const mail = godparentRequestMail({
    firstName: nameInCommunity(godparent, community).firstName,
    newcomerName: nameInCommunity(newcomer, community).fullname,
    role: author?.role,
    domaine: author?.domaine,
    newcomerPage: memberPage(newcomer, settings),
    answerLink: godparentLink(asked, services),
    siteName: settings.siteName,
  });
  const to = await mailAddressOf(godparent, services);
  const key = `marrainage/${newcomer}/demande/${godparent}`;
  // Whoever holds the link answers in her name: it is for her alone.
  const outcome = await sendMail({ key, to, ...mail }, services, 'secret');
  if (outcome === 'failed') throw new Error('The request could not leave.');
  await godparents.mailed(newcomer, godparent, clock.now());
}
