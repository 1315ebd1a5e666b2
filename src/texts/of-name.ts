/**
 * A name after « de »: « d’Amaury Aravis », « de Blandine Tournesol ». An h is left alone: whether it is mute, no rule
 * tells.
 */
export const ofName = (name: string): string => {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
  return /^(?:[aeiouœæ]|y[^aeiou])/i.test(plain) ? `d’${name}` : `de ${name}`;
};
