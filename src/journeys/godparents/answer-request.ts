import { answerRefusal, type AnswerRefusal, type GodparentAnswer } from '../../domain/godparent-answer.ts';
import { isAllowed } from '../../domain/permissions.ts';
import type { Services } from '../../services.ts';
import { attempt } from '../attempt.ts';
import { auditOnce } from '../audit-once.ts';
import type { LoggedIn } from '../logged-in.ts';
import { introduce } from './introduce.ts';
import { isGodparentWanted } from './read-facts.ts';

/** How an answer ended. */
export type Answered =
  | { readonly kind: 'done'; readonly answer: GodparentAnswer }
  | { readonly kind: 'refused'; readonly refusal: AnswerRefusal };

/** Why a member cannot answer a newcomer's request now; undefined where she can. */
export async function answerRefusalNow(
  { actor, circumstances }: LoggedIn,
  newcomer: string,
  services: Services,
): Promise<AnswerRefusal | undefined> {
  const { clock, godparents } = services;
  if (!isAllowed(actor, { action: 'answer-as-godparent', godparent: actor.id }, circumstances))
    return 'not-allowed';
  const [search, requests] = await Promise.all([
    godparents.search(newcomer),
    godparents.requestsOf(newcomer),
  ]);
  const isWanted = await isGodparentWanted(newcomer, requests, services);
  return answerRefusal(actor.id, { search, requests, isWanted, now: clock.now() });
}

/** Notes a member's answer to a newcomer's request, and introduces both where she accepts. */
export async function answerRequest(
  member: LoggedIn,
  newcomer: string,
  answer: GodparentAnswer,
  services: Services,
): Promise<Answered> {
  const godparent = member.actor.id;
  const refusal = await answerRefusalNow(member, newcomer, services);
  // A process may have died between the answer and its line of audit.
  if (refusal === `already-${answer}`) await auditAnswer(newcomer, godparent, answer, services);
  if (refusal !== undefined) return { kind: 'refused', refusal };
  const outcome = await services.godparents.answer(newcomer, godparent, answer, services.clock.now());
  if (outcome !== 'recorded') {
    // Somebody was faster: what was read above says now why.
    const why = await answerRefusalNow(member, newcomer, services);
    return { kind: 'refused', refusal: why ?? 'over' };
  }
  await auditAnswer(newcomer, godparent, answer, services);
  if (answer === 'accepted') {
    // The answer stands whatever becomes of the mails; the next run sends what is missing, and reports what fails.
    await attempt(newcomer, [], () => introduce({ newcomer, godparent }, services));
  }
  return { kind: 'done', answer };
}

const auditAnswer = (
  newcomer: string,
  godparent: string,
  answer: GodparentAnswer,
  services: Services,
): Promise<boolean> =>
  auditOnce(
    `marrainage/${newcomer}/reponse/${godparent}`,
    {
      actor: godparent,
      action: answer === 'accepted' ? 'godparent.accept' : 'godparent.decline',
      target: newcomer,
    },
    services,
  );
