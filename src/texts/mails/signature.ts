/** The last line of every mail: who writes. */
export const signature = (siteName: string): string => `${siteName} · message envoyé automatiquement`;
