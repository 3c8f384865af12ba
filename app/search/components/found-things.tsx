import { dayInSentence } from '#app/lib/dates.ts';
import { MarkedText } from '#app/ui/marked-text.tsx';
import type { Role } from '#server/accounts/contract.ts';
import { searchLimits, type Found, type SearchKind } from '#server/search/contract.ts';

import { wayTo } from '../person-way.ts';
import { kindWords, searchPath, type Asked } from '../search-words.ts';
import { FoundGroup } from './found-group.tsx';
import { FoundItem } from './found-item.tsx';
import { FoundMessages } from './found-messages.tsx';

export interface FoundProps {
  found: Found;
  asked: Asked;
  now: string;
  myRoles: readonly Role[];
}

/** All that was found, by kind. */
export function FoundThings(props: FoundProps) {
  return (
    <>
      <People {...props} />
      <FoundMessages {...props} />
      <Resources {...props} />
      <Contacts {...props} />
      <Activities {...props} />
    </>
  );
}

/** Among all kinds the first few of one stand, and one more was asked for to know of more. */
function firstOf<Item>(items: readonly Item[], { asked }: FoundProps): readonly Item[] {
  return asked.kind === '' ? items.slice(0, searchLimits.othersAmongAll) : items;
}

function moreOf(kind: SearchKind, label: string, { asked, found }: FoundProps) {
  return asked.kind === '' && found[kind].length > searchLimits.othersAmongAll
    ? { to: searchPath({ ...asked, kind, after: '' }), label }
    : undefined;
}

function People(props: FoundProps) {
  const items = firstOf(props.found.people, props).map((person) => {
    const { to, words } = wayTo(person, props.myRoles);
    const facts = [person.organisation, words].filter((fact) => fact !== '').join(' · ');
    return {
      id: person.id,
      item: <FoundItem to={to} title={<MarkedText parts={person.name} />} facts={facts} />,
    };
  });
  const more = moreOf('people', 'More people', props);
  return <FoundGroup title={kindWords.people} items={items} more={more} />;
}

function Resources(props: FoundProps) {
  const items = firstOf(props.found.resources, props).map((resource) => ({
    id: resource.id,
    item: (
      <FoundItem
        to={`/shelf/${resource.id}`}
        title={<MarkedText parts={resource.title} />}
        facts={
          resource.author === null
            ? 'Hedgerow starter shelf'
            : `${resource.author.name}, shared ${dayInSentence(resource.sharedAt, props.now)}`
        }
      >
        <MarkedText parts={resource.excerpt} />
      </FoundItem>
    ),
  }));
  const more = moreOf('resources', 'More from the Shelf', props);
  return <FoundGroup title={kindWords.resources} items={items} more={more} />;
}

function Contacts(props: FoundProps) {
  const items = firstOf(props.found.contacts, props).map(({ id, name, role, organisation }) => ({
    id,
    item: (
      <FoundItem
        to={`/contacts/${id}`}
        title={<MarkedText parts={name} />}
        facts={<MarkedText parts={organisation} />}
      >
        {role.length > 0 ? <MarkedText parts={role} /> : undefined}
      </FoundItem>
    ),
  }));
  const more = moreOf('contacts', 'More contacts', props);
  return <FoundGroup title={kindWords.contacts} items={items} more={more} />;
}

function Activities(props: FoundProps) {
  const items = firstOf(props.found.activities, props).map((activity) => ({
    id: activity.id,
    item: (
      <FoundItem
        to={`/whats-on/${activity.id}`}
        title={<MarkedText parts={activity.name} />}
        facts={
          <>
            <MarkedText parts={activity.organisation} /> · {activity.when}
            {activity.town.length > 0 && ' · '}
            <MarkedText parts={activity.town} />
          </>
        }
      >
        {activity.excerpt.length > 0 ? <MarkedText parts={activity.excerpt} /> : undefined}
      </FoundItem>
    ),
  }));
  const more = moreOf('activities', 'More from What’s on', props);
  return <FoundGroup title={kindWords.activities} items={items} more={more} />;
}
