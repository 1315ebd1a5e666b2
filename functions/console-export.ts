import type { Config } from '@netlify/functions';
import { services } from '../src/adapters/provided-services.ts';
import { answering } from '../src/http/answering.ts';
import { exportFromConsole } from '../src/http/console/export.ts';
import { observed } from '../src/http/log/observed.ts';

/** `GET /console/…/export.csv`: what a list of the console shows, for a spreadsheet. */
export default observed('console-export', (request: Request) =>
  answering(request, services, exportFromConsole),
);

export const config: Config = {
  path: ['/console/mouvements/export.csv', '/console/journal/export.csv'],
  method: 'GET',
};
