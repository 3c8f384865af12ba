import {
  gapsLimits,
  needCodes,
  type EvidenceRow,
  type EvidenceSheet,
  type Need,
} from './contract.ts';

/** So many link workers have said so. */
export interface EvidenceCount {
  townKey: string;
  place: string;
  need: Need;
  people: number;
}

const FEWEST = gapsLimits.fewestShown;

/**
 * What is missing by place and need, with no number from which it could be told what one person has
 * said: figures below five are left out alike, whether there are four or none, and every total adds
 * up only what is shown beside it, so that nothing is left when they are subtracted.
 *
 * Places are sorted by their name. Beyond `evidencePlaces` those with the smallest numbers are
 * counted together as "Other places".
 */
export function sheetOf(counts: readonly EvidenceCount[]): EvidenceSheet {
  const places = byPlace(counts);
  const needs = needCodes.filter((need) => counts.some((count) => count.need === need));
  const rows = [...inOrder(places.slice(0, gapsLimits.evidencePlaces))].map((place) =>
    rowOf(place.name, place.people, needs),
  );
  const rest = places.slice(gapsLimits.evidencePlaces);
  if (rest.length > 0) rows.push(rowOf('Other places', together(rest), needs));
  return {
    needs,
    rows,
    totals: needs.map((_need, index) => add(rows.map(({ figures }) => figures[index] ?? null))),
    total: add(rows.map(({ total }) => total)),
  };
}

interface Place {
  name: string;
  people: Map<Need, number>;
}

/** Those of which most people speak first. */
function byPlace(counts: readonly EvidenceCount[]): Place[] {
  const places = new Map<string, Place>();
  for (const { townKey, place, need, people } of counts) {
    const here = places.get(townKey) ?? { name: place, people: new Map<Need, number>() };
    if (place < here.name) here.name = place;
    here.people.set(need, (here.people.get(need) ?? 0) + people);
    places.set(townKey, here);
  }
  const spoken = ({ people }: Place) => [...people.values()].reduce((sum, one) => sum + one, 0);
  return [...places.values()].toSorted((one, other) => spoken(other) - spoken(one));
}

const inOrder = (places: readonly Place[]) =>
  places.toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));

function together(places: readonly Place[]): Map<Need, number> {
  const sums = new Map<Need, number>();
  for (const { people } of places) {
    for (const [need, count] of people) sums.set(need, (sums.get(need) ?? 0) + count);
  }
  return sums;
}

function rowOf(place: string, people: Map<Need, number>, needs: readonly Need[]): EvidenceRow {
  const figures = needs.map((need) => {
    const count = people.get(need) ?? 0;
    return count < FEWEST ? null : count;
  });
  return { place, figures, total: add(figures) };
}

/** Null where there is nothing to add that is shown. */
function add(figures: readonly (number | null)[]): number | null {
  const shown = figures.filter((figure) => figure !== null);
  return shown.length === 0 ? null : shown.reduce((sum, figure) => sum + figure, 0);
}
