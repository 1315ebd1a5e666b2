/** Emoji as they are typed: several signs that characters which show nothing by themselves join to one. */
const emoji =
  /\p{Extended_Pictographic}[\uFE0E\uFE0F\p{Emoji_Modifier}]*(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*)*|[#*\d]\uFE0F?\u20E3/gu;

/** What shows nothing, turns the reading around, or is half of a character: controls, zero-width, bidirectional marks. */
const hidden =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u2800\uFFFD]/u;

/** Whether a text holds a character that people do not see; emoji may. */
export const holdsHiddenCharacters = (text: string): boolean => hidden.test(text.replace(emoji, ''));
