import type { Random } from './random.ts';

const split = (words: string): readonly string[] => words.split(' ');

const things = split(
  'Abri Agenda Atlas Boussole Cadran Cahier Carnet Comptoir Coquelicot Échelle Estafette Étape Fenêtre ' +
    'Gazette Girouette Guichet Lanterne Loupe Marelle Panier Passerelle Phare Registre Repère Sablier ' +
    'Sentier Tableau Veilleuse',
);

const topics = split(
  'alpages ateliers bibliothèques bocages cantines chantiers dunes écluses estuaires fontaines forêts ' +
    'fêtes gares haies halles îles jardins lisières marchés moulins musées pépinières ponts ports prairies ' +
    'refuges rivières ruches saisons semences stades tourbières vergers voisins',
);

const turns = [
  '',
  '',
  ' +',
  ' en ligne',
  ' direct',
  ' ensemble',
  ' de demain',
  ' pour tous',
  ' bis',
  ' d’ici',
];

/** "Carnet des vergers en ligne"; 40 characters at most. */
export const startupTitle = (random: Random): string =>
  `${random.pick(things)} des ${random.pick(topics)}${random.pick(turns)}`;

const offices = [
  'Agence',
  'Caisse',
  'Direction',
  'Ministère',
  'Office',
  'Préfecture',
  'Service',
  'Syndicat',
  'Ville',
];
const places = [
  'du Nord',
  'du Sud',
  'de l’Est',
  'de l’Ouest',
  'd’Aubrac-sur-Mer',
  'de Haute-Lune',
  'de Brumelles',
];

/** "Office des écluses de Haute-Lune". */
export const organisationTitle = (random: Random): string =>
  `${random.pick(offices)} des ${random.pick(topics)} ${random.pick(places)}`;

/** "Fabrique des ponts du Nord". */
export const incubatorTitle = (random: Random): string =>
  `${random.pick(['Atelier', 'Fabrique', 'Incubateur', 'Ruche'])} des ${random.pick(topics)} ${random.pick(places)}`;
