import { mattersWords } from '#app/lib/matters-words.ts';
import type { FilterChoice } from '#app/ui/filter-link.tsx';
import {
  accessCodes,
  ageBands,
  attendanceModes,
  commitmentLevels,
  days,
  forWhomCodes,
  groupSizes,
  joinRoutes,
  milesAway,
  partsOfDay,
  trusts,
  whatMattersCodes,
} from '#server/activities/contract.ts';
import type { ActivityBoard, FacetCounts } from '#server/activities/page-views.ts';

import {
  accessWords,
  ageWords,
  commitmentWords,
  dayWords,
  DOOR_WORDS,
  joinWords,
  milesWords,
  modeWords,
  partWords,
  sizeWords,
  SOCIAL_WORDS,
  trustWords,
  whomWords,
} from './activity-words.ts';
import { boardAddress, toggled, type BoardView } from './board-address.ts';

/** What is filtered and counted, and in which view; the list where none is named. */
type Facts = Pick<ActivityBoard, 'filters' | 'facets'> & { view?: BoardView };
type SingleName =
  'day' | 'part' | 'join' | 'mode' | 'commitment' | 'size' | 'whom' | 'age' | 'trust' | 'within';
type TickName = 'room' | 'free' | 'door' | 'recent' | 'social' | 'reported';
type ListName = 'matters' | 'access';

/** All filters in their groups. Values that no activity has are left out, unless they are on. */
export function filterGroups(board: Facts): { title: string; choices: FilterChoice[] }[] {
  const groups = [
    { title: 'What matters', choices: ofList(board, 'matters', whatMattersCodes, mattersWords) },
    { title: 'How far', choices: ofSingle(board, 'within', milesAway, milesWords) },
    { title: 'Town or village', choices: townChoices(board) },
    { title: 'Day', choices: ofSingle(board, 'day', days, dayWords) },
    { title: 'Time of day', choices: ofSingle(board, 'part', partsOfDay, partWords) },
    { title: 'How to join', choices: ofSingle(board, 'join', joinRoutes, joinWords) },
    { title: 'How to take part', choices: ofSingle(board, 'mode', attendanceModes, modeWords) },
    { title: 'How many people', choices: ofSingle(board, 'size', groupSizes, sizeWords) },
    { title: 'For whom', choices: ofSingle(board, 'whom', forWhomCodes, whomWords) },
    { title: 'Age', choices: ofSingle(board, 'age', ageBands, ageWords) },
    {
      title: 'How often to come',
      choices: ofSingle(board, 'commitment', commitmentLevels, commitmentWords),
    },
    { title: 'After it', choices: [tickChoice(board, 'social', SOCIAL_WORDS)] },
    { title: 'How lately checked', choices: ofSingle(board, 'trust', trusts, trustWords) },
    { title: 'Access', choices: ofList(board, 'access', accessCodes, accessWords) },
  ];
  return groups.map(({ title, choices }) => ({
    title,
    choices: choices.filter(({ count, isOn }) => count > 0 || isOn),
  }));
}

/** The filters that are asked for most, and all others that are on, so that each is in view. */
export function quickChoices(board: Facts): FilterChoice[] {
  const { filters, facets } = board;
  const tick = (name: TickName, label: string) => tickChoice(board, name, label);
  const others = filterGroups(board).flatMap(({ choices }) => choices);
  const pick = (key: string) => others.filter((choice) => choice.key === key);
  const always = [
    ...(facets.reported > 0 || filters.reported ? [tick('reported', 'Reported wrong')] : []),
    tick('room', 'Room now'),
    tick('recent', 'New this week'),
    ...pick('matters-outdoors'),
    ...pick('join-walkIn'),
    ...pick('access-stepFree'),
    tick('free', 'Free'),
    tick('door', DOOR_WORDS),
  ];
  const shown = new Set(always.map(({ key }) => key));
  return [...always, ...others.filter(({ key, isOn }) => isOn && !shown.has(key))];
}

function tickChoice({ filters, facets, view }: Facts, name: TickName, label: string): FilterChoice {
  return {
    key: name,
    label,
    count: facets[name],
    isOn: filters[name],
    to: boardAddress(filters, { [name]: !filters[name] }, view),
  };
}

function ofList<Code extends string>(
  { filters, facets, view }: Facts,
  name: ListName,
  codes: readonly Code[],
  words: Record<Code, string>,
): FilterChoice[] {
  const chosen: readonly string[] = filters[name];
  return codes.map((code) => ({
    key: `${name}-${code}`,
    label: words[code],
    count: countOf(facets[name], code),
    isOn: chosen.includes(code),
    to: boardAddress(filters, { [name]: toggled(chosen, code) }, view),
  }));
}

function ofSingle<Code extends string>(
  facts: Facts,
  name: SingleName,
  codes: readonly Code[],
  words: Record<Code, string>,
): FilterChoice[] {
  return codes.map((code) =>
    single(facts, facts.facets[name], { name, value: code, label: words[code] }),
  );
}

/** Towns are those of the county's activities; one in the address that is gone is shown as well. */
function townChoices(facts: Facts): FilterChoice[] {
  const { filters, facets } = facts;
  const towns = Object.keys(facets.town);
  const isThere = towns.some((town) => isSameTown(town, filters.town));
  const gone = filters.town === '' || isThere ? [] : [filters.town];
  return [...towns, ...gone].map((town) =>
    single(facts, facts.facets.town, { name: 'town', value: town, label: town }),
  );
}

function single(
  { filters, view }: Facts,
  counts: FacetCounts,
  { name, value, label }: { name: SingleName | 'town'; value: string; label: string },
): FilterChoice {
  const isOn = name === 'town' ? isSameTown(filters.town, value) : filters[name] === value;
  return {
    key: `${name}-${value}`,
    label,
    count: countOf(counts, value),
    isOn,
    to: boardAddress(filters, { [name]: isOn ? '' : value }, view),
  };
}

function isSameTown(one: string, other: string): boolean {
  return one.toLocaleLowerCase('en-GB') === other.toLocaleLowerCase('en-GB');
}

function countOf(counts: FacetCounts, value: string): number {
  return Object.hasOwn(counts, value) ? (counts[value] ?? 0) : 0;
}
