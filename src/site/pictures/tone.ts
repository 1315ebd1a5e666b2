/** How many colours initials have; member.css names each. */
const tones = 12;

/** The colour of somebody's initials, 0 to 11: the same for the same id on every page. */
export function toneOf(id: string): number {
  let hash = 0;
  for (let at = 0; at < id.length; at++) hash = (hash * 31 + id.charCodeAt(at)) >>> 0;
  return hash % tones;
}
