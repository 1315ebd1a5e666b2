import axe, { type AxeResults, type NodeResult, type Result } from 'axe-core';
import type { Page } from 'playwright-core';

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function describe({ id, impact }: Result, node: NodeResult): string {
  const target = node.target.flat().join(' ');
  return `${id} (${impact ?? 'unrated'}) ${target}: ${inOneLine(node.failureSummary ?? '')}`;
}

/** WCAG 2.2 asks for targets of 24 px, or room around them; axe-core looks only when it is told to. */
const options = JSON.stringify({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });

/** What axe-core finds wrong in a page: one line a faulty element, with the rule, its impact and the remedy. */
export async function axeViolations(page: Page): Promise<string[]> {
  // Half a megabyte of script: once a page, however often it is looked at.
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${options})`);
  return violations.flatMap((rule) => rule.nodes.map((node) => describe(rule, node)));
}
