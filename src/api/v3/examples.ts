/** A short program that reads the data. */
export interface Example {
  /** Name of its file under /api/v3/examples/. */
  readonly file: string;
  readonly language: string;
  readonly text: string;
}

/** What each language does in its shortest form: a count, or the tables themselves. */
export const examples = (siteUrl: string): readonly Example[] => [
  { file: 'example.py', language: 'Python', text: python(siteUrl) },
  { file: 'example.R', language: 'R', text: r(siteUrl) },
  { file: 'example.mjs', language: 'JavaScript', text: javascript(siteUrl) },
  { file: 'example.sh', language: 'curl', text: curl(siteUrl) },
];

const python = (siteUrl: string): string => `# Membres actifs par domaine. Python 3, sans bibliothèque.
import json
from collections import Counter
from urllib.request import urlopen

with urlopen("${siteUrl}/api/v3/active.json") as answer:
    members = json.load(answer)

for domaine, count in Counter(member["domaine"] for member in members).most_common():
    print(count, domaine)
`;

const r = (siteUrl: string): string => `# Missions en cours par statut. R, sans bibliothèque.
missions <- read.csv("${siteUrl}/api/v3/missions.csv", na.strings = "")
missions$start <- as.Date(missions$start)
missions$end <- as.Date(missions$end)

running <- missions$start <= Sys.Date() & (is.na(missions$end) | missions$end >= Sys.Date())
print(table(missions$status[running], useNA = "ifany"))
`;

const javascript = (
  siteUrl: string,
): string => `// Membres actifs par domaine. JavaScript, dans un navigateur ou Node.js.
const answer = await fetch('${siteUrl}/api/v3/active.json');
if (!answer.ok) throw new Error(\`Réponse \${answer.status}\`);

const counts = {};
for (const { domaine } of await answer.json()) counts[domaine] = (counts[domaine] ?? 0) + 1;
console.table(counts);
`;

const curl = (siteUrl: string): string => `# Télécharge les membres et leurs missions, chacun en un tableau.
curl --fail --silent --show-error --remote-name-all \\
  ${siteUrl}/api/v3/authors.csv \\
  ${siteUrl}/api/v3/missions.csv
`;
