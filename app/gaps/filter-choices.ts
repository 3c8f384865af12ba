import { mattersWords } from '#app/lib/matters-words.ts';
import type { FilterChoice } from '#app/ui/filter-link.tsx';
import {
  gapKinds,
  gapStates,
  kindWords,
  needCodes,
  type GapFilters,
  type GapList,
} from '#server/gaps/contract.ts';

import { stateWords } from './gap-words.ts';
import { gapsAddress } from './gaps-address.ts';

type Facts = Pick<GapList, 'filters' | 'facets'>;

/** How the gaps stand: always in view. */
export function stateChoices(list: Facts): FilterChoice[] {
  return gapStates.map((state) => choiceOf(list, 'state', state, stateWords[state]));
}

/** The other filters in their groups. Values that no gap has are left out, unless they are on. */
export function filterGroups(list: Facts): { title: string; choices: FilterChoice[] }[] {
  const groups = [
    {
      title: 'What is needed',
      choices: needCodes.map((need) => choiceOf(list, 'need', need, mattersWords[need])),
    },
    { title: 'Town or village', choices: townChoices(list) },
    {
      title: 'What is in the way',
      choices: gapKinds.map((kind) => choiceOf(list, 'kind', kind, kindWords[kind])),
    },
  ];
  return groups
    .map(({ title, choices }) => ({
      title,
      choices: choices.filter(({ count, isOn }) => count > 0 || isOn),
    }))
    .filter(({ choices }) => choices.length > 0);
}

/** A town in the address where nothing is missing now is shown as well. */
function townChoices(list: Facts): FilterChoice[] {
  const { filters, facets } = list;
  const towns = Object.keys(facets.town);
  const isThere = towns.some((town) => isSame(town, filters.town));
  const gone = filters.town === '' || isThere ? [] : [filters.town];
  return [...towns, ...gone].map((town) => choiceOf(list, 'town', town, town));
}

function choiceOf(
  { filters, facets }: Facts,
  name: keyof GapFilters,
  value: string,
  label: string,
): FilterChoice {
  const isOn = isSame(filters[name], value);
  const counts = facets[name];
  return {
    key: `${name}-${value}`,
    label,
    count: Object.hasOwn(counts, value) ? (counts[value] ?? 0) : 0,
    isOn,
    to: gapsAddress({ ...filters, [name]: isOn ? '' : value }),
  };
}

function isSame(one: string, other: string): boolean {
  return one.toLocaleLowerCase('en-GB') === other.toLocaleLowerCase('en-GB');
}
