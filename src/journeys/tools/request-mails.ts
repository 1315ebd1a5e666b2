import { daysBetween } from '../../domain/calendar.ts';
import { parisDay } from '../../domain/paris-time.ts';
import type { Mail, ToolRequest } from '../../ports.ts';
import type { Services } from '../../services.ts';
import type { RenderedMail } from '../../texts/mails/layout.ts';
import { toolAccessOverMail, toolAccessToCloseMail } from '../../texts/mails/tool-access-over.ts';
import { toolDecidedMail } from '../../texts/mails/tool-decided.ts';
import { toolRequestedMail } from '../../texts/mails/tool-requested.ts';
import { mailAddressOf } from '../mail-address-of.ts';
import { nameInCommunity } from '../name-in-community.ts';
import { toolIn, toolName } from './catalogue.ts';
import { decidersOf } from './deciders.ts';
import { toolRequestAddress, toolRequestLink } from './tool-link.ts';
import type { ToolWorld } from './tool-world.ts';

/** A mail, and whether its text, which opens something, is kept. */
export interface ToolMail {
  readonly mail: Mail;
  readonly secrecy: 'plain' | 'secret';
}

/** The mails that follow from where a request stands. */
export async function mailsOfRequest(
  request: ToolRequest,
  world: ToolWorld,
  services: Services,
): Promise<ToolMail[]> {
  const { decision, endedBecause } = request;
  if (decision === undefined) return endedBecause === undefined ? requestMails(request, world, services) : [];
  const decided = await decisionMail(request, world, services);
  const isOver = endedBecause !== undefined && endedBecause !== 'refused';
  return isOver ? [decided, ...(await overMails(request, world, services))] : [decided];
}

/** The mails that ask those who decide, each by a link of her own; `reminder` is the day that tells them again. */
export const requestMails = (
  request: ToolRequest,
  world: ToolWorld,
  services: Services,
  reminder?: number,
): Promise<ToolMail[]> =>
  toDeciders(request, world, services, (decider, tool) => ({
    // Whoever holds the link decides in her name: it is for her alone.
    secrecy: 'secret',
    key: `outil/${request.id}/${reminder === undefined ? 'demande' : `rappel-${reminder}`}/${decider}`,
    ...toolRequestedMail({
      firstName: nameInCommunity(decider, world.circumstances).firstName,
      memberName: nameInCommunity(request.member, world.circumstances).fullname,
      tool,
      reason: request.reason,
      answers: request.answers,
      daysWaiting:
        reminder === undefined
          ? 0
          : daysBetween(parisDay(new Date(request.askedAt)), world.circumstances.today),
      link: toolRequestLink(request.id, decider, services),
      siteName: services.settings.siteName,
    }),
  }));

async function decisionMail(
  { id, member, tool, decision, decidedBy = '', word, until }: ToolRequest,
  { catalogue, circumstances }: ToolWorld,
  services: Services,
): Promise<ToolMail> {
  const { siteName, siteUrl } = services.settings;
  const rendered = toolDecidedMail({
    firstName: nameInCommunity(member, circumstances).firstName,
    deciderName: nameInCommunity(decidedBy, circumstances).fullname,
    tool: toolName(catalogue, tool),
    isGranted: decision === 'granted',
    word,
    until,
    link: `${siteUrl}/compte/demandes/`,
    siteName,
  });
  const to = await mailAddressOf(member, services);
  return { mail: { key: `outil/${id}/decision`, to, ...rendered }, secrecy: 'plain' };
}

/** Those who approve close the access in the tool; the member hears of what she did not end herself. */
async function overMails(request: ToolRequest, world: ToolWorld, services: Services): Promise<ToolMail[]> {
  const { id, member, endedBy, endedBecause: because = 'expired', word } = request;
  const { catalogue, circumstances } = world;
  const { siteName, siteUrl } = services.settings;
  const toClose = await toDeciders(request, world, services, (decider, tool) => ({
    secrecy: 'plain',
    key: `outil/${id}/fermer/${decider}`,
    ...toolAccessToCloseMail({
      firstName: nameInCommunity(decider, circumstances).firstName,
      memberName: nameInCommunity(member, circumstances).fullname,
      tool,
      because,
      toolLink: toolIn(catalogue, request.tool)?.data.link,
      link: siteUrl + toolRequestAddress(id),
      siteName,
    }),
  }));
  if (endedBy === member) return toClose;
  const rendered = toolAccessOverMail({
    firstName: nameInCommunity(member, circumstances).firstName,
    tool: toolName(catalogue, request.tool),
    because,
    word,
    link: `${siteUrl}/compte/demandes/`,
    siteName,
  });
  const to = await mailAddressOf(member, services);
  return [...toClose, { mail: { key: `outil/${id}/fin`, to, ...rendered }, secrecy: 'plain' }];
}

/** A mail to each of those who decide, the one who just ended the access included: she has to close it too. */
async function toDeciders(
  request: ToolRequest,
  { catalogue, circumstances }: ToolWorld,
  services: Services,
  make: (
    decider: string,
    tool: string,
  ) => RenderedMail & { readonly key: string } & Pick<ToolMail, 'secrecy'>,
): Promise<ToolMail[]> {
  const deciders = decidersOf(request, toolIn(catalogue, request.tool)?.data, circumstances, services);
  return Promise.all(
    deciders.map(async (decider) => {
      const { secrecy, ...mail } = make(decider, toolName(catalogue, request.tool));
      return { mail: { to: await mailAddressOf(decider, services), ...mail }, secrecy };
    }),
  );
}
