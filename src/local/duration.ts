const precise = new Intl.NumberFormat('fr', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** How long something took, in words: "0,4 s", "12 s", "2 min 5 s". */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return `${precise.format(seconds)}\u00A0s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole}\u00A0s`;
  return `${Math.floor(whole / 60)}\u00A0min ${whole % 60}\u00A0s`;
}
