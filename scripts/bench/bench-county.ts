import { randomUUID } from 'node:crypto';

import type { Actor } from '#server/accounts/contract.ts';
import { demoPassword } from '#scripts/story/county.ts';
import { actAs, where } from '#scripts/seed/doors.ts';
import { openLane, shareOut, type Lane, type SeedTools } from '#scripts/seed/lane.ts';
import { RateLimitCount } from '#server/lib/rate-limit.model.ts';
import type { Platform } from '#server/platform.ts';

export interface BenchPerson {
  actor: Actor;
  /** Signs in with the password of the demo. */
  email: string;
  cookie: string;
}

export interface BenchCounty {
  /** In the process of the bench. */
  platform: Platform;
  people: BenchPerson[];
  countyRoomId: string;
  /** A new topic room with the first so many people in it. */
  openRoomOf(people: number): Promise<string>;
}

const HOSTS = ['Teasel House', 'Brackenford Wellbeing', 'Saltmarsh Network', 'Quillbeck Trust'];
/** Passwords are hashed by so many at once. */
const HANDS = 4;
const MOST_INVITED_AT_ONCE = 100;

/** A county of link workers in four organisations, all signed in. Made through the use cases. */
export async function openBenchCounty(tools: SeedTools, people: number): Promise<BenchCounty> {
  const lane = openLane(tools, new Date());
  const { accounts, messaging } = lane.platform;
  const code = await accounts.findFirstRunCode();
  const opened = await accounts.openCounty(
    {
      code,
      county: 'Fenwold',
      organisation: HOSTS[0],
      name: 'Alder Gatepost',
      email: 'alder@fenwold.example',
      password: demoPassword,
    },
    where,
  );
  const alder = await actAs(lane, opened.setCookie, 'Alder');
  for (const name of HOSTS.slice(1))
    await accounts.addOrganisation(alder, { name, kinds: ['host'] });
  const invited = await invite(lane, alder, people);
  const joined: BenchPerson[] = [];
  await shareOut(
    invited.map((one, place) => ({ ...one, name: `Link Worker ${nameOf(place)}` })),
    { hands: HANDS, openHand: () => openLane(tools, new Date()) },
    async ({ token, email, name }, hand) => {
      const { setCookie } = await hand.platform.accounts.acceptInvitation(
        { token, name, password: demoPassword },
        { actor: null, where },
      );
      joined.push({
        actor: await actAs(hand, setCookie, name),
        email,
        cookie: setCookie.split(';')[0] ?? '',
      });
    },
  );
  const [first] = joined;
  if (!first) throw new Error('Nobody joined.');
  const { county } = await messaging.listRooms(first.actor);
  let rooms = 0;
  return {
    platform: lane.platform,
    people: joined,
    countyRoomId: county[0]?.id ?? '',
    async openRoomOf(size) {
      rooms += 1;
      const room = await messaging.openTopicRoom(first.actor, {
        name: `Room ${rooms} of ${size}`,
        purpose: 'To be measured.',
        clientId: randomUUID(),
      });
      for (const { actor } of joined.slice(1, size)) {
        await messaging.joinRoom(actor, { roomId: room.id });
      }
      return room.id;
    },
  };
}

async function invite(lane: Lane, alder: Actor, people: number) {
  const organisations = await lane.platform.accounts.listOrganisations(alder);
  for (let from = 0; from < people; from += MOST_INVITED_AT_ONCE) {
    const until = Math.min(people, from + MOST_INVITED_AT_ONCE);
    const addresses = Array.from({ length: until - from }, (_unused, place) => {
      return `worker-${from + place}@fenwold.example`;
    });
    const organisation = organisations[(from / MOST_INVITED_AT_ONCE) % organisations.length];
    // One person may not invite so many in a day.
    await RateLimitCount.deleteMany({});
    await lane.platform.accounts.invitePeople(alder, {
      addresses: addresses.join('\n'),
      role: 'linkWorker',
      organisationId: organisation?.id,
    });
  }
  return lane.letters.map(({ to, action }) => ({
    email: to.address,
    token: new URL(action?.url ?? '').pathname.split('/').at(-1) ?? '',
  }));
}

/** Names hold no digits, so numbers become letters. */
function nameOf(place: number): string {
  const letters = String(place).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}
