import type { Cast } from './cast-thread.ts';
import { hostOrganisations } from './organisations.ts';
import {
  administrator,
  coordinators,
  linkWorkers,
  secondMembership,
  supervisors,
  type StoryPerson,
} from './people.ts';
import { planDirectRooms } from './plan-direct-rooms.ts';
import { planRoom } from './plan-room.ts';
import type { Joining, PlannedRoom } from './plan.ts';
import { createRandom } from './random.ts';
import {
  countyRoomMessages,
  hazelsTopics,
  messagesPerLinkWorker,
  topicRooms,
  type TopicRoomStory,
} from './rooms.ts';
import { countyTalk } from './talk/county-talk.ts';
import { organisationTalk } from './talk/organisation-talk.ts';
import { recentTalk } from './talk/recent-talk.ts';
import { readThread } from './read-thread.ts';
import { DAY, firstAtWork, MINUTE, toWallTime, type WallTime } from './working-time.ts';

export interface Times {
  seed: number;
  /** When people begin to write to each other, and the moment at which the story is told. */
  talkBegins: WallTime;
  end: WallTime;
  joinings: readonly Joining[];
}

/** All rooms with everything that is said in them. */
export function planRooms(times: Times): PlannedRoom[] {
  const peers = [...coordinators, ...supervisors, ...linkWorkers];
  const castOf = (people: readonly StoryPerson[]): Cast =>
    people.map((person) => ({ person, from: Math.max(times.talkBegins, joinedAt(times, person)) }));

  const county = planRoom(times, {
    key: 'county',
    kind: 'county',
    openedBy: administrator.key,
    opensAt: times.talkBegins,
    cast: castOf(peers),
    threads: countyTalk,
    messages: countyRoomMessages,
  });
  const organisations = hostOrganisations.map((host) =>
    planRoom(times, {
      key: host.key,
      kind: 'organisation',
      name: host.name,
      openedBy: administrator.key,
      opensAt: times.talkBegins,
      cast: castOf(staffOf(host)),
      threads: organisationTalk,
      messages: messagesPerLinkWorker * host.linkWorkers,
    }),
  );
  const topics = topicRooms.map((topic) => {
    const opensAt = firstAtWork(times.talkBegins + topic.opensAfterDays * DAY, [], 40 * MINUTE);
    return planRoom(times, {
      ...topic,
      kind: 'topic',
      opensAt,
      cast: castOf(drawMembers(times.seed, topic, peers)),
      threads: topic.talk,
    });
  });
  return [county, ...organisations, ...topics, ...planDirectRooms(times)];
}

function staffOf({ key, name }: { key: string; name: string }): StoryPerson[] {
  return [...supervisors, ...linkWorkers].filter(
    (person) =>
      person.organisation === name ||
      (key === secondMembership.host && person.key === secondMembership.key),
  );
}

/** Who opened it, who spoke lately, and about a third of the others. */
function drawMembers(
  seed: number,
  { key, openedBy }: TopicRoomStory,
  peers: readonly StoryPerson[],
): StoryPerson[] {
  const random = createRandom(seed, 'members', key);
  const speakers = (recentTalk[key] ?? []).flatMap(readThread).map(({ by }) => by);
  return peers.filter((person) => {
    const isDrawn = random.chance(0.36);
    if (person.key === 'hazel') return hazelsTopics.includes(key);
    return isDrawn || person.key === openedBy || speakers.includes(person.key);
  });
}

function joinedAt({ joinings, talkBegins }: Times, { key }: StoryPerson): WallTime {
  const joining = joinings.find(({ person }) => person.key === key);
  return joining ? toWallTime(joining.joinsAt) : talkBegins;
}
