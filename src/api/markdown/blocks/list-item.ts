import type { Token } from 'markdown-it';

const TASK = /^[ \t\n\v\f\r]*\[[ xX]\][ \t\n\v\f\r]+/;

/**
 * Hides the paragraph that begins an item where kramdown makes it "transparent", item by item. Blank lines at
 * the end of an item belong after the list: gives those of the last item that has blocks.
 */
export function tighten(items: Token[], isEnded: boolean): Token | undefined {
  let trailingBlank: Token | undefined;
  items.forEach((item, index) => {
    const blocks = item.children ?? [];
    if (blocks[0]?.type === 'paragraph' && blocks[1]?.info === 'attributes') blocks.splice(1, 1);
    const [first, second] = blocks;
    if (!first) return;
    const isLast = index === items.length - 1;
    const isAlone = second?.type !== 'blank' || (isLast && blocks.length === 2 && !isEnded);
    const others = items.slice(0, -1);
    if (first.type === 'paragraph' && isAlone && (!isLast || others.length === 0 || others.some(isTight))) {
      hide(first, second !== undefined && second.type !== 'blank');
    }
    trailingBlank = takeBlankEnd(blocks);
  });
  return trailingBlank;
}

/** Removes the blank lines that end an item: they belong after the list. */
export const takeBlankEnd = (blocks: Token[]): Token | undefined =>
  blocks.at(-1)?.type === 'blank' ? blocks.pop() : undefined;

const isTight = ({ children }: Token): boolean => children?.[0]?.type !== 'paragraph' || children[0].hidden;

/** Leaves out the tags of a paragraph; a block that follows may then need its line to end. */
export function hide(paragraph: Token, endsLine: boolean): void {
  paragraph.hidden = true;
  const [text] = paragraph.children ?? [];
  if (text && endsLine) text.content += '\n';
}

/** Puts the box of GFM's task lists where an item begins with `[ ]` or `[x]`. */
export function addTaskBox(item: Token): void {
  const [first] = item.children ?? [];
  const [text] = first?.type === 'paragraph' ? (first.children ?? []) : [];
  if (text) text.content = text.content.replace(TASK, '<input type="checkbox" />');
}
