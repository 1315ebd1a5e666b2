import { expect, it } from 'vitest';
import { scheduleWords } from './schedule-words.ts';

it.each([
  ['*/10 * * * *', 'toutes les 10 minutes'],
  ['* * * * *', 'chaque minute'],
  ['0 * * * *', 'chaque heure'],
  ['@hourly', 'chaque heure'],
  ['15 * * * *', 'chaque heure, à la minute 15'],
  ['0 */2 * * *', 'toutes les 2 heures'],
  ['30 7 * * 1-5', 'du lundi au vendredi, à 7 h 30 UTC'],
  ['*/5 * * * 1-5', 'du lundi au vendredi, toutes les 5 minutes'],
  ['0 6,18 * * *', 'chaque jour, à 6 h et à 18 h UTC'],
  ['@daily', 'chaque jour, à 0 h UTC'],
  ['5 8 * * 1,4', 'le lundi et le jeudi, à 8 h 05 UTC'],
  ['0 9 * * 7', 'le dimanche, à 9 h UTC'],
  ['0 9 1 * *', 'le 1er du mois, à 9 h UTC'],
  ['0 9 15 * *', 'le 15 du mois, à 9 h UTC'],
  ['0 9 1 1 *', 'selon « 0 9 1 1 * », en UTC'],
  ['*/10 7-18 * * *', 'selon « */10 7-18 * * * », en UTC'],
  ['demain', 'selon « demain », en UTC'],
])('"%s" is "%s"', (schedule, words) => {
  expect(scheduleWords(schedule).replaceAll('\u00A0', ' ')).toBe(words);
});
