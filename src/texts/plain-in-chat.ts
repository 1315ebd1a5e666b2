/**
 * Words that a person typed, as plain words of a chat message, or of a pull request, which reads the same marks: no
 * format, no link, no picture, and nobody called by "@", not even everybody.
 */
export const plainInChat = (words: string): string =>
  words
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\\`*_[\]<>|]/g, '\\$&')
    // Mattermost looks for names, tags and addresses once the escapes are gone; a zero-width space breaks them up.
    .replace(/[@~#:.](?=[\p{L}\p{N}/_])/gu, '$&\u200B');
