import type { Commitment, CommitmentName } from '../domain/transparency.ts';
import { accessibilityStatuses } from '../schema/startup.ts';
import { labelOf } from '../schema/vocabulary.ts';

interface CommitmentText {
  readonly label: string;
  /** What it is for, in a few words. */
  readonly purpose: string;
  readonly done: string;
  readonly missing: string;
}

const published = 'Publié';

/** The commitments of a startup, as its page names them. */
export const commitmentTexts: Readonly<Record<CommitmentName, CommitmentText>> = {
  source: {
    label: 'Code source',
    purpose: 'ce que le service fait vraiment',
    done: '',
    missing: 'Non publié',
  },
  statistics: {
    label: 'Statistiques d’usage',
    purpose: 'qui s’en sert, et combien',
    done: 'Publiques, adresse non indiquée',
    missing: 'Non publiées',
  },
  budget: { label: 'Budget', purpose: 'ce que le service coûte', done: '', missing: 'Non publié' },
  impact: { label: 'Mesure d’impact', purpose: 'ce que le service change', done: '', missing: 'Non publiée' },
  accessibility: {
    label: 'Déclaration d’accessibilité',
    purpose: 'la conformité au RGAA',
    done: '',
    missing: 'Non publiée',
  },
  risks: {
    label: 'Analyse de risques',
    purpose: 'ce qui peut mal tourner',
    done: 'Faite, non publiée',
    missing: 'Non publiée',
  },
  dashlord: {
    label: 'Dashlord',
    purpose: 'le suivi des bonnes pratiques techniques',
    done: '',
    missing: 'Non publié',
  },
  securise: {
    label: 'MonServiceSécurisé',
    purpose: 'l’homologation de sécurité',
    done: 'Service inscrit',
    missing: 'Inscription non publiée',
  },
};

/** Where a commitment stands, in words: "Publié", "Non conforme", "Faite, non publiée". */
export function commitmentState({ name, state, value }: Commitment): string {
  if (state === 'published') return value ? labelOf(accessibilityStatuses, value) : published;
  return commitmentTexts[name][state];
}
