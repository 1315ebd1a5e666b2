import { docExpectations } from '../../texts/docs.ts';
import { isKnownBlock } from '../blocks.ts';
import type { Pass } from '../page-context.ts';
import { tagsIn } from '../tags.ts';

/** Reports every tag that is shown as text, those in HTML too, where Markdown doesn't look. */
export const reportLeftovers: Pass = ({ $, report }) => {
  $('*')
    .not('code, pre')
    .contents()
    .each((_, node) => {
      if (node.nodeType !== 3 || !('data' in node) || !node.data.includes('{%')) return;
      const part = $(node).parent();
      if (part.closest('code, pre').length > 0) return;
      for (const tag of tagsIn(node.data))
        report(part, node.data.slice(tag.start, tag.end), expected(tag.name));
    });
};

function expected(name: string): string {
  if (isKnownBlock(name)) return docExpectations.closedBlock(name);
  return name.startsWith('end') && isKnownBlock(name.slice(3))
    ? docExpectations.openedBlock
    : docExpectations.knownBlock;
}
