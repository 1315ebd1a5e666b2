import { shortMoment } from '../../texts/moments.ts';
import { duration } from '../duration.ts';
import type { Job, JobRun, Jobs } from '../jobs.ts';
import type { Progress } from '../progress.ts';
import { scheduleWords } from '../schedule-words.ts';
import { dayForm } from './day-form.ts';
import { follow, leadTo } from './follow.ts';
import { html, table, type Markup } from './html.ts';
import type { LocalPage } from './layout.ts';
import { seeOther } from './see-other.ts';
import type { Shown } from './shown.ts';

const pathOf = (name: string): string => `/local/taches/${name}`;

/** The scheduled jobs with their last run, and the day that the platform is set to. */
export async function jobsPage({ jobs, setDay }: Shown, refused?: string): Promise<LocalPage> {
  const rows = await Promise.all(jobs.all.map((job) => jobRow(job, jobs)));
  const headings = ['Tâche', 'En production', 'Dernière exécution', 'Lancer'];
  const content = html`<p>
      En production, ces tâches partent seules. Ici, rien ne part tout seul : c’est toi qui les lances. Les
      horaires sont en UTC, une heure de moins qu’à Paris l’hiver, deux l’été.
    </p>
    ${table(headings, rows, 'Aucune tâche planifiée.')} ${dayForm(setDay.day(), refused)}`;
  return { title: 'Tâches planifiées', content, ...(refused !== undefined && { status: 422 }) };
}

async function jobRow({ name, schedule }: Job, jobs: Jobs): Promise<(Markup | string)[]> {
  const last = await jobs.last(name);
  const isRunning = jobs.running(name) !== undefined;
  return [
    html`<a href="${pathOf(name)}">${name}</a>`,
    scheduleWords(schedule),
    isRunning ? 'en cours' : last ? outcomeWords(last) : 'jamais lancée',
    html`<form method="post" action="${pathOf(name)}">
      <button type="submit" aria-label="Lancer ${name}">Lancer</button>
    </form>`,
  ];
}

const outcomeWords = ({ at, milliseconds, succeeded }: JobRun): string =>
  `${succeeded ? 'réussie' : 'en échec'}, le ${shortMoment(at)}, en ${duration(milliseconds)}`;

/** One job: its run as it goes on, else what its last run answered; undefined for an unknown one. */
export async function jobPage({ jobs }: Shown, name: string): Promise<LocalPage | undefined> {
  const job = jobs.all.find((held) => held.name === name);
  if (job === undefined) return undefined;
  const title = `Tâche ${name}`;
  const progress = jobs.running(name);
  if (progress) return { title, content: html`<p>La tâche tourne.</p>`, rest: runOf(progress, name) };
  const last = await jobs.last(name);
  return { title, content: html`${last ? runMarkup(last) : html`<p>Jamais lancée ici.</p>`}${again(name)}` };
}

const runOf = (progress: Progress, name: string): AsyncIterable<Markup> =>
  follow(progress, () => leadTo(pathOf(name)));

const runMarkup = (last: JobRun): Markup =>
  html`<p class="${last.succeeded ? 'online' : 'alert'}">Dernière exécution ${outcomeWords(last)}.</p>
    <h2>${last.succeeded ? 'Sa réponse' : 'Ce qui a échoué'}</h2>
    <pre tabindex="0">${last.text}</pre>`;

const again = (name: string): Markup =>
  html`<form method="post" action="${pathOf(name)}"><button type="submit">Lancer</button></form>
    <p><a href="/local/taches">Toutes les tâches</a></p>`;

/** Starts a job; the answer leads to the page that shows how it goes. Undefined for an unknown one. */
export const runJob = ({ jobs }: Shown, name: string): Response | undefined =>
  jobs.start(name) && seeOther(pathOf(name));
