import { initialsOf } from '../../domain/initials.ts';
import { activityMention } from '../../texts/activity-labels.ts';
import { authorPath, avatarPath } from '../paths.ts';
import { toneOf } from '../pictures/tone.ts';
import type { ListedMember } from './directory-search.ts';

/** Fills the list with cards out of the page's template, which is a MemberCard. */
export function showMembers(
  list: HTMLUListElement,
  card: HTMLTemplateElement,
  members: readonly ListedMember[],
): void {
  list.replaceChildren(...members.map((member) => fill(card, member)));
}

function fill(card: HTMLTemplateElement, member: ListedMember): Node {
  const filled = card.content.cloneNode(true) as DocumentFragment;
  const link = filled.querySelector('a');
  if (link) {
    link.href = authorPath(member.id);
    link.textContent = member.fullname;
  }
  showAvatar(filled, member);
  const lines = [member.role, member.domaine, activityMention[member.activity]];
  for (const [index, paragraph] of filled.querySelectorAll('p').entries()) {
    const line = lines[index] ?? '';
    if (line === '') paragraph.remove();
    else paragraph.textContent = line;
  }
  return filled;
}

function showAvatar(card: DocumentFragment, { id, fullname, hasPicture }: ListedMember): void {
  const picture = card.querySelector('img');
  const initials = card.querySelector('span');
  if (hasPicture) {
    if (picture) picture.src = avatarPath(id, 'card');
    initials?.remove();
    return;
  }
  picture?.remove();
  if (!initials) return;
  initials.classList.add(`s-avatar--tone-${toneOf(id)}`);
  initials.textContent = initialsOf(fullname);
}
