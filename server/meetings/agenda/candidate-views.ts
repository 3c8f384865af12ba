import type { PersonCard } from '../../accounts/contract.ts';
import type { AgendaSource, Theme } from '../../lib/agenda-source.ts';
import { groupBy } from '../../lib/group-by.ts';
import { agendaKey } from './agenda-key.ts';
import { agendaLimits, type CandidateView } from './contract.ts';
import type { Carried } from './list-carried.ts';
import type { SuggestionRecord } from './suggestion.model.ts';

/** A candidate before its votes are known, with how often it came up. */
export interface Candidate extends Omit<CandidateView, 'votes' | 'isMyVote'> {
  cameUp: number;
}

const nothing = {
  ...{ counts: [], leftFrom: null, links: [], moreLinks: 0 },
  ...{ suggestedBy: null, isMySuggestion: false, cameUp: 0 },
};

/** Themes of one key from several sources are one: "2 messages", "1 resource". */
export function viewThemes(
  told: readonly { source: AgendaSource; themes: readonly Theme[] }[],
): Candidate[] {
  const all = told.flatMap(({ source, themes }) => themes.map((theme) => ({ source, ...theme })));
  return [...groupBy(all, ({ key }) => key).values()].map((same) => {
    const [{ key, title }] = same;
    const links = same
      .flatMap((one) => one.links)
      .sort((one, other) => other.at.getTime() - one.at.getTime());
    return {
      ...{ ...nothing, key, title, cameUp: links.length },
      counts: same.map(({ source, links: { length } }) => countWords(length, source.counted)),
      links: links.slice(0, agendaLimits.linksShown).map(({ path, words }) => ({ path, words })),
      moreLinks: Math.max(0, links.length - agendaLimits.linksShown),
    };
  });
}

function countWords(count: number, [one, several]: AgendaSource['counted']): string {
  return `${count} ${count === 1 ? one : several}`;
}

export function viewSuggestion(
  { _id, title, personId }: SuggestionRecord,
  { readerId, people }: { readerId: string; people: ReadonlyMap<string, PersonCard> },
): Candidate {
  return {
    ...{ ...nothing, key: agendaKey('suggested', _id.toString()), title, cameUp: 1 },
    suggestedBy: people.get(personId.toString()) ?? null,
    isMySuggestion: personId.toString() === readerId,
  };
}

export function viewCarried({ key, title, meetingId, startsAt }: Carried): Candidate {
  return { ...nothing, key, title, leftFrom: { meetingId, startsAt: startsAt.toISOString() } };
}
