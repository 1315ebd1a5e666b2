/**
 * What texts that differ by their case alone have in common. Done here and not by the database's lower(), which depends
 * on the server's locale.
 */
export const foldCase = (text: string): string => text.normalize('NFC').toLowerCase();
