import type { Random } from './random.ts';

const split = (words: string): readonly string[] => words.split(' ');

const given = split(
  'Agathe Alban Aline Alix Alphonse Amandine Amaury Ambroise Anaïs Anatole Apolline Armand Astrid Aubin Augustin Aurore ' +
    'Axelle Basile Bastien Baptiste Benjamin Bertille Blaise Blanche Bruno Camille Capucine Carole Cerise Clarisse Claude ' +
    'Clément Colette Colin Constance Coralie Corentin Cyprien Cyrille Damien Daphné Daria Delphin Denise Diane Dimitri ' +
    'Dorian Edgar Edwige Élias Elisa Élodie Elsa Emeline Enora Esteban Estelle Étienne Eugénie Fabrice Fantine Farid ' +
    'Faustin Fatou Félix Fiona Flavie Florent Gabin Gaspard Gaston Gilda Goran Guillemette Gwendal Hakim Hector Hermine ' +
    'Hippolyte Honorine Hugo Ignace Ilyana Imran Iris Isaure Ismaël Ivan Jade Jasmine Joachim Jonas Judith Justine Karim ' +
    'Kelig Kim Ladislas Lamia Leandre Leonor Léonie Lilian Lison Lorenzo Lorraine Louise Lubin Lucien Lydia Maden Mahaut ' +
    'Malik Malo Margot Martial Mathurin Maxence Mehdi Milan Mona Moussa Myriam Nadia Naël Nestor Nina Ninon Nora Octave ' +
    'Odilon Olga Ombeline Ondine Orso Oscar Paloma Paola Pavel Perrine Philomène Prune Quentin Rachid Ramona Raphaëlle ' +
    'Rodrigue Rosalie Roxane Sabine Samia Samson Selma Simon Sirine Solal Solène Sonia Stanislas Swann Sylvain Tancrède ' +
    'Tanguy Tess Thelma Tiphaine Tom Ulysse Urbain Ursule Vadim Valère Vasco Victorine Violette Wanda Wassim Xenia ' +
    'Yacine Yann Yolande Yuna Zacharie Zélie Zoran',
);

const onsets = split('B Bl Br C Ch Cl Cr D Dr F Fl Fr G Gl Gr Gu H J L M N P Pl Pr Qu R S St T Th Tr V W Z');
const vowels = split('a a e é i o o u ai au eu ou');
const joints = split('b c d g l ll m mb n nd ng ns p r rb rd rl rm rt s ss t v x z');
const endings = split(
  'ac ain ais ard as at aud ault aux eau el elle enne er eroy et ette eux ez ian ic ie ier ieu in ine ion is it oin on ' +
    'ot ou ouin oux ov oy u uc ui uy y abert achon alec amont andier ardin arel aron atier avel egal ellier endal erin ' +
    'esson igan illard inot iveau obert ochet olin onnier orel ossard ouget oussin ubert uron',
);

const familyName = (random: Random): string =>
  [onsets, vowels, joints, endings].map((syllables) => random.pick(syllables)).join('');

/** A first and a last name, invented, with the accents, hyphens and particles that names have. */
export function fullName(random: Random): string {
  const first = random.chance(0.03)
    ? `${random.pick(['Anne', 'Jean', 'Marie', 'Louis'])}-${random.pick(given)}`
    : random.pick(given);
  const last = familyName(random);
  const shape = random.weighted({ plain: 93, double: 3, particle: 3, elided: 1 });
  if (shape === 'double') return `${first} ${last}-${familyName(random)}`;
  if (shape === 'particle') return `${first} de ${last}`;
  return shape === 'elided'
    ? `${first} d’${random.pick(['A', 'É', 'O'])}${last.toLowerCase()}`
    : `${first} ${last}`;
}
