import { newGapPath } from '#app/lib/new-gap-path.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { SearchIcon } from '#app/ui/icon.tsx';
import type { Found } from '#server/search/contract.ts';

import { isNarrowed, searchPath, type Asked } from '../search-words.ts';

/** Before anything was asked. */
export function NotAsked() {
  return (
    <EmptyState icon={SearchIcon} title="What are you looking for?">
      Type one word or a few. A message has to hold all of them. The beginning of a long word is
      enough.
    </EmptyState>
  );
}

/** What to try where nothing was found. */
export function NothingFound({
  asked,
  found,
  logsGaps,
}: {
  asked: Asked;
  found: Found;
  /** Whether the reader may log what is missing. */
  logsGaps: boolean;
}) {
  if (found.nextMessages !== null) {
    return (
      <EmptyState
        icon={SearchIcon}
        level={3}
        title="Older messages wait to be looked through"
        action={
          <ButtonLink
            to={searchPath({ ...asked, kind: 'messages', after: found.nextMessages })}
            look="primary"
          >
            Look further back
          </ButtonLink>
        }
      >
        These words are used often, but not together lately.
      </EmptyState>
    );
  }
  if (asked.kind !== '' || isNarrowed(asked)) {
    return (
      <EmptyState
        icon={SearchIcon}
        level={3}
        title="You can look further"
        action={<ButtonLink to={searchPath({ q: asked.q })}>Search everything</ButtonLink>}
      >
        Only messages stand in a room. Only messages and what is on the Shelf have a writer. Fewer
        words find more.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={SearchIcon}
      level={3}
      title="What you can try"
      action={
        <div className="flex flex-wrap gap-2">
          <ButtonLink to="/rooms">Ask in a room</ButtonLink>
          {logsGaps && <ButtonLink to={newGapPath({ q: asked.q })}>Log a gap</ButtonLink>}
        </div>
      }
    >
      Try fewer words, another word for the same thing, or the beginning of a long word. You find
      what you may see: rooms that you are in, and things of your county. Somebody may know what is
      not written here yet.
    </EmptyState>
  );
}

export function isEmpty({ people, messages, resources, contacts, activities }: Found): boolean {
  return [people, messages, resources, contacts, activities].every((kind) => kind.length === 0);
}
