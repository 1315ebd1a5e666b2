import { isActive } from '../../domain/author-activity.ts';
import { toolRequestState } from '../../domain/tool-request.ts';
import { passParameters } from '../../journeys/member-pass.ts';
import type { LoggedIn } from '../../journeys/logged-in.ts';
import { nameInCommunity } from '../../journeys/name-in-community.ts';
import { questionsState } from '../../journeys/tools/ask-for-tool.ts';
import { toolIn, toolName, type CatalogueTool } from '../../journeys/tools/catalogue.ts';
import type { OwnRequests } from '../../journeys/tools/read-requests.ts';
import { toolRequestAddress } from '../../journeys/tools/tool-link.ts';
import type { ToolRequest } from '../../ports.ts';
import { answerFields } from '../../schema/tool-forms.ts';
import { toolRequestStates } from '../../schema/tool-request.ts';
import { labelOf } from '../../schema/vocabulary.ts';
import { accessDuration, accessUntil, askedAtText, byAt, toolTexts } from '../../texts/tools.ts';
import type { Filling } from '../fill-page.ts';
import type { MemberDoor } from '../member-door.ts';

type Circumstances = LoggedIn['circumstances'];
type Catalogue = readonly CatalogueTool[];

/** A request with where it stands, wherever it is listed. */
export function requestFilling(
  request: ToolRequest,
  catalogue: Catalogue,
  circumstances: Circumstances,
): Filling & { readonly shown: Readonly<Record<string, boolean>> } {
  const { id, member, tool, askedAt, decidedBy, decidedAt, endedBy, endedAt, word, until } = request;
  const state = toolRequestState(request);
  const named = (who: string) => nameInCommunity(who, circumstances).fullname;
  const [by, when] = endedBy === undefined ? [decidedBy, decidedAt] : [endedBy, endedAt];
  const byWhom = circumstances.authors.some((author) => author.id === by) ? by : undefined;
  return {
    facts: {
      outil: toolName(catalogue, tool),
      membre: named(member),
      etat: labelOf(toolRequestStates, state),
      demandee: askedAtText(askedAt),
      'par-qui': byWhom === undefined || when === undefined ? '' : byAt(named(byWhom), when),
      jusqua: accessUntil(until),
      mot: word ?? '',
      raison: request.reason,
    },
    links: { demande: toolRequestAddress(id) },
    shown: {
      'par-qui': byWhom !== undefined,
      jusqua: state === 'granted',
      mot: word !== undefined,
      retirer: state === 'waiting',
      rendre: state === 'granted',
    },
    values: { demande: id },
  };
}

/** What `/compte/demandes/` shows; the form of the tool that is `asked` for, where it can be. */
export function ownRequestsFilling(
  { catalogue, requests, mayAsk }: OwnRequests,
  { circumstances }: LoggedIn,
  asked: string | undefined,
): Filling {
  const open = requests.filter(({ endedAt }) => endedAt === undefined);
  const past = requests.filter(({ endedAt }) => endedAt !== undefined);
  const openFor = (id: string) => open.find(({ tool }) => tool === id);
  const filling = (request: ToolRequest): Filling => {
    const filled = requestFilling(request, catalogue, circumstances);
    const { retirer = false, rendre = false } = filled.shown;
    return { ...filled, shown: { ...filled.shown, retirer: retirer && mayAsk, rendre: rendre && mayAsk } };
  };
  const chosen = mayAsk && asked !== undefined ? toolIn(catalogue, asked) : undefined;
  const form = chosen && !openFor(chosen.id) ? [formFilling(chosen)] : [];
  return {
    shown: {
      full: mayAsk,
      restricted: !mayAsk,
      'aucune-ouverte': open.length === 0,
      'aucune-passee': past.length === 0,
      'aucun-outil': catalogue.length === 0,
    },
    lists: {
      ouverte: open.map(filling),
      passee: past.map(filling),
      formulaire: form,
      outil: catalogue.map((tool) => {
        const held = openFor(tool.id);
        return {
          attributes: { hidden: null },
          facts: {
            'outil-nom': tool.data.name,
            'outil-description': tool.data.description ?? '',
            'outil-details': tool.body.trim(),
            'outil-duree': accessDuration(tool.data.days),
            'outil-qui': decidersText(tool, circumstances),
            'outil-etat': held ? labelOf(toolRequestStates, toolRequestState(held)) : '',
          },
          shown: {
            'outil-etat': held !== undefined,
            'outil-demander': mayAsk && held === undefined,
            'outil-lien': tool.data.link !== undefined,
            'outil-details': tool.body.trim() !== '',
          },
          links: {
            'outil-demander': `/compte/demandes/?${new URLSearchParams({ outil: tool.id }).toString()}#demander`,
            'outil-lien': webAddress(tool.data.link),
          },
        };
      }),
    },
  };
}

/** A link of the catalogue is the web's, whatever somebody typed there. */
const webAddress = (link = ''): string => (/^https?:\/\//.test(link) ? link : '/compte/demandes/');

function formFilling({ id, data }: CatalogueTool): Filling {
  const questions = Object.fromEntries(answerFields.map((name, place) => [name, data.asked[place]]));
  return {
    attributes: { hidden: null },
    facts: {
      'demande-outil': data.name,
      ...Object.fromEntries(Object.entries(questions).map(([name, text]) => [name, text ?? ''])),
    },
    shown: Object.fromEntries(Object.entries(questions).map(([name, text]) => [name, text !== undefined])),
    values: { outil: id, questions: questionsState(data) },
  };
}

function decidersText({ data }: CatalogueTool, { authors, teams, today }: Circumstances): string {
  const isPresent = (id: string) => authors.some((held) => held.id === id && isActive(held.data, today));
  const names = [
    ...data.approvers.filter(isPresent).map((id) => nameInCommunity(id, { authors }).fullname),
    ...data.teams.map((id) => teams.find((team) => team.id === id)?.data.name ?? id),
  ];
  return names.length === 0 ? toolTexts.administrators : new Intl.ListFormat('fr').format(names);
}

/** What `/demande/` shows: one request, and what may be done with it by the door that somebody came by. */
export function decisionFilling(
  request: ToolRequest,
  catalogue: Catalogue,
  circumstances: Circumstances,
  { pass }: MemberDoor,
): Filling {
  const filled = requestFilling(request, catalogue, circumstances);
  const state = toolRequestState(request);
  const tool = toolIn(catalogue, request.tool);
  return {
    ...filled,
    attributes: { hidden: null },
    facts: { ...filled.facts, duree: tool ? accessDuration(tool.data.days) : toolTexts.cannotShow },
    shown: {
      ...filled.shown,
      decider: state === 'waiting',
      accorder: state === 'waiting' && tool !== undefined,
      reprendre: state === 'granted' && pass === undefined,
      lien: pass !== undefined,
    },
    values: {
      demande: request.id,
      ...(pass && passParameters(pass)),
    },
    lists: {
      reponse: request.answers.map(({ question, answer }) => ({ facts: { question, reponse: answer } })),
    },
  };
}
