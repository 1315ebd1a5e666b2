import type { Random } from './random.ts';
import { sentence } from './sentences.ts';

const headings = [
  'Le problème',
  'La solution',
  'L’équipe',
  'Premiers résultats',
  'Qui s’en sert',
  'La suite',
];
const linked = [
  'le compte rendu',
  'les statistiques',
  'la feuille de route',
  'le code source',
  'l’enquête d’avril',
];

const link = (random: Random, site: string): string => {
  const words = random.pick(linked);
  return `[${words}](https://${site}.example/page-${random.int(1, 99)})`;
};

function paragraph(random: Random, site: string): string {
  const sentences = Array.from({ length: random.int(2, 4) }, () => sentence(random));
  if (random.chance(0.4)) sentences.push(`**À lire\u00A0:** ${link(random, site)}.`);
  return sentences.join(' ');
}

const bullets = (random: Random): string =>
  Array.from({ length: random.int(3, 5) }, () => `- ${sentence(random)}`).join('\n');

/** A text in Markdown of about this many characters: headings, paragraphs, lists and links. */
export function markdown(random: Random, length: number, site: string): string {
  const blocks: string[] = [];
  for (let section = 0, written = 0; written < length; section++) {
    const heading = `## ${headings[section % headings.length] ?? ''}`;
    const added = [heading, paragraph(random, site), random.chance(0.5) ? bullets(random) : sentence(random)];
    blocks.push(...added);
    written += added.join('\n\n').length;
  }
  return blocks.join('\n\n');
}
