import type { Random } from './random.ts';

const people = [
  'les agents d’accueil',
  'les maires des petites communes',
  'les familles qui déménagent',
  'les arboricultrices',
  'les gardiens de refuge',
  'les conseillères d’orientation',
  'les bénévoles de l’entraide',
  'les éclusiers',
  'les directeurs d’école',
  'les artisans du bâtiment',
  'les secrétaires de mairie',
  'les apiculteurs de la vallée',
  'les jeunes en apprentissage',
  'les équipes de la voirie',
  'les médiatrices numériques',
  'les chercheurs de l’observatoire',
];

const deeds = [
  'remplissent le même formulaire quatre fois par an',
  'attendent une réponse pendant six semaines',
  'comparent les relevés de l’année avec ceux d’hier',
  'préparent leurs tournées sur une carte partagée',
  'signalent d’un geste ce qui ne marche plus',
  'retrouvent l’historique d’un dossier en deux minutes',
  'impriment encore tout, puis recopient à la main',
  's’appellent d’un service à l’autre pour vérifier une date',
  'publient leurs chiffres chaque lundi matin',
  'apprennent l’outil avec une collègue plutôt qu’avec un manuel',
  'demandent une aide dont elles et ils ignoraient l’existence',
  'corrigent l’adresse qui était fausse depuis l’an dernier',
];

const settings = [
  'depuis un téléphone',
  'sans créer de compte',
  'avant le conseil d’avril',
  'malgré une connexion hésitante',
  'dans dix-sept départements',
  'à l’échelle d’un canton',
  'quand l’hiver arrive',
  'au guichet comme à la maison',
  'avec l’aide d’un voisin',
  'pour moins d’un euro par dossier',
];

/** A sentence that says something of invented people. */
export function sentence(random: Random): string {
  const who = random.pick(people);
  const when = random.chance(0.5) ? `, ${random.pick(settings)}` : '';
  return `${who.charAt(0).toUpperCase()}${who.slice(1)} ${random.pick(deeds)}${when}.`;
}

const habits = [
  'J’aide',
  'Aime écouter',
  'Travaille d’arrache-pied avec',
  'S’occupe d’outiller',
  'N’oublie jamais',
  'Cherche l’idée simple qui soulage',
];
const pastimes = [
  'joue de l’accordéon le jeudi',
  'collectionne les cartes d’état-major',
  'répare tout ce qui s’ouvre avec un tournevis',
  'connaît l’heure de chaque marée',
  'plante un arbre par version livrée',
  'court après l’autocar, rarement l’inverse',
  'n’a pas de téléphone en forêt',
];

/** What a member says of herself, 80 to 150 characters. */
export function bio(random: Random): string {
  for (;;) {
    const text = `${random.pick(habits)} ${random.pick(people)} ${random.pick(settings)} ; ${random.pick(pastimes)}.`;
    if (text.length >= 80 && text.length <= 150) return text;
  }
}
