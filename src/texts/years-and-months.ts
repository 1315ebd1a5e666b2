/** A length in whole months, in words whose figures stay with their units: "2 ans et 3 mois", "moins d’un mois". */
export function yearsAndMonths(months: number): string {
  if (months < 1) return 'moins d’un mois';
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const parts = [
    ...(years > 0 ? [`${years}\u00A0an${years > 1 ? 's' : ''}`] : []),
    ...(rest > 0 ? [`${rest}\u00A0mois`] : []),
  ];
  return parts.join(' et ');
}
