import { createHash, randomUUID } from 'node:crypto';
import mongoose from 'mongoose';

import { changeMemberships } from '#server/accounts/change-memberships.ts';
import { roles, type Actor, type Role } from '#server/accounts/contract.ts';
import { County } from '#server/accounts/county.model.ts';
import { Membership } from '#server/accounts/membership.model.ts';
import { nameFields } from '#server/accounts/names.ts';
import { Organisation } from '#server/accounts/organisation.model.ts';
import { Person } from '#server/accounts/person.model.ts';
import type { Announcement } from '#server/lib/announce.ts';
import { createLogger } from '#server/lib/logger.ts';
import type { HeldRole } from '#server/lib/membership-change.ts';
import type { Tools } from '#server/lib/tools.ts';
import { followMemberships, listRooms, sendMessage } from '#server/messaging/index.ts';
import { processStateOf } from '#server/messaging/process-state.ts';
import { settleAfterEach } from '#test/support/settle.ts';
import { createTestClock, type TestClock } from '#test/support/test-clock.ts';

/** The tools of one process, with all that was announced and logged in it. */
export interface TestProcess {
  tools: Tools;
  clock: TestClock;
  announced: Announcement[];
  /** Lines of the log as they were written. */
  logged: string[];
}

export function startProcess(clock: TestClock = createTestClock()): TestProcess {
  const announced: Announcement[] = [];
  const logged: string[] = [];
  const tools: Tools = {
    announce: (announcement) => void announced.push(announcement),
    clock,
    env: { publicOrigin: 'http://localhost:3000', secretKey: 'x'.repeat(64), mode: 'test' },
    logger: createLogger({ level: 'trace' }, { write: (line) => void logged.push(line) }),
    mailer: {
      reachesPeople: false,
      post: () => undefined,
      deliver: () => Promise.resolve('notNow'),
      settle: () => Promise.resolve(),
    },
    membershipFollowers: [(change, session) => followMemberships(tools, change, session)],
  };
  settleAfterEach(() => processStateOf(tools).readMarks.settle());
  return { tools, clock, announced, logged };
}

const id = () => new mongoose.Types.ObjectId().toString();

export async function openCounty(tools: Tools, name: string): Promise<string> {
  const countyId = id();
  const number = (await County.countDocuments()) + 1;
  await County.create({
    _id: countyId,
    number,
    name,
    state: 'open',
    openedAt: tools.clock.now(),
    administratorsVersion: 0,
  });
  await changeMemberships(tools, ({ tell }) => tell({ kind: 'county', countyId, name }));
  return countyId;
}

export async function addOrganisation(
  tools: Tools,
  countyId: string,
  { name, kinds }: { name: string; kinds: ('host' | 'activityProvider')[] },
): Promise<string> {
  const organisationId = id();
  const { nameKey } = nameFields(name);
  await Organisation.create({
    _id: organisationId,
    countyId,
    name,
    nameKey,
    kinds,
    state: 'open',
    addedAt: tools.clock.now(),
  });
  await changeMemberships(tools, ({ tell }) =>
    tell({ kind: 'organisation', countyId, organisationId, name, kinds, state: 'open' }),
  );
  return organisationId;
}

type Held = HeldRole & { role: Role };

export async function addPerson(
  tools: Tools,
  countyId: string,
  { name, held }: { name: string; held: Held[] },
): Promise<Actor> {
  const personId = id();
  await Person.create({
    _id: personId,
    countyId,
    ...nameFields(name),
    workingDays: [],
    state: 'active',
    joinedAt: tools.clock.now(),
  });
  await changeRoles(tools, { countyId, personId }, { added: held, ended: [] });
  return actorWith({ personId, countyId, name }, held);
}

/** Changes what a person is, as the use cases of accounts do: in one transaction with the rooms. */
export async function changeRoles(
  tools: Tools,
  { countyId, personId }: { countyId: string; personId: string },
  { added, ended }: { added: Held[]; ended: Held[] },
): Promise<void> {
  await changeMemberships(tools, async ({ transaction, tell }) => {
    for (const { role, organisationId } of ended) {
      await Membership.updateOne(
        { personId, role, organisationId, state: 'active' },
        { state: 'ended', endedAt: tools.clock.now() },
        { session: transaction },
      );
    }
    for (const { role, organisationId } of added) {
      await Membership.create(
        [
          {
            countyId,
            personId,
            role,
            organisationId,
            state: 'active',
            startedAt: tools.clock.now(),
          },
        ],
        { session: transaction },
      );
    }
    await tell({ kind: 'membership', countyId, personId, added, ended });
  });
}

export function actorWith(
  { personId, countyId, name }: Pick<Actor, 'personId' | 'countyId' | 'name'>,
  held: readonly Held[],
): Actor {
  const organisationsAs = (wanted: Role[]) =>
    held.flatMap(({ role, organisationId }) =>
      organisationId && wanted.includes(role) ? [organisationId] : [],
    );
  return {
    personId,
    countyId,
    name,
    roles: roles.filter((role) => held.some((one) => one.role === role)),
    hostOrganisationIds: organisationsAs(['linkWorker', 'supervisor']),
    providerOrganisationIds: organisationsAs(['activityProvider']),
    sessionHash: createHash('sha256').update(personId).digest('hex'),
    requestId: 'test',
  };
}

/** Two host organisations and one group of Fenwold, and a stranger in the county beside it. */
export async function openFenwold() {
  const process = startProcess();
  return { ...process, process, ...(await settleFenwold(process.tools)) };
}

/** The same people with tools made elsewhere. */
export async function settleFenwold(tools: Tools) {
  const countyId = await openCounty(tools, 'Fenwold');
  const host = (name: string) => addOrganisation(tools, countyId, { name, kinds: ['host'] });
  const teasel = await host('Teasel House');
  const brackenford = await host('Brackenford Wellbeing');
  const loosestrife = await addOrganisation(tools, countyId, {
    name: 'Loosestrife Growers',
    kinds: ['activityProvider'],
  });
  const add = (name: string, role: Role, organisationId: string | null) =>
    addPerson(tools, countyId, { name, held: [{ role, organisationId }] });
  const hazel = await add('Hazel Quickset', 'linkWorker', teasel);
  const linnet = await add('Linnet Sallow', 'linkWorker', teasel);
  const rowan = await add('Rowan Brackett', 'linkWorker', brackenford);
  const barnaby = await add('Barnaby Trellis', 'activityProvider', loosestrife);
  const marjoram = await add('Marjoram Stile', 'coordinator', null);
  const hurdle = await add('Dr Teazle Hurdle', 'supervisor', teasel);
  const alder = await add('Alder Gatepost', 'administrator', null);

  const otherCountyId = await openCounty(tools, 'Marlshire');
  const otherHost = await addOrganisation(tools, otherCountyId, {
    name: 'Sedge Hall',
    kinds: ['host'],
  });
  const sedge = await addPerson(tools, otherCountyId, {
    name: 'Sedge Weir',
    held: [{ role: 'linkWorker', organisationId: otherHost }],
  });

  const roomIdOf = async (actor: Actor, name: string) => {
    const { county, organisations, topics } = await listRooms(tools, actor);
    const room = [...county, ...organisations, ...topics].find((one) => one.name === name);
    if (!room) throw new Error(`${actor.name} has no room called ${name}.`);
    return room.id;
  };
  return {
    countyId,
    organisations: { teasel, brackenford, loosestrife },
    otherCountyId,
    people: { hazel, linnet, rowan, barnaby, marjoram, hurdle, alder, sedge },
    countyRoomId: await roomIdOf(hazel, 'Fenwold'),
    teaselRoomId: await roomIdOf(hazel, 'Teasel House'),
    otherCountyRoomId: await roomIdOf(sedge, 'Marlshire'),
    /** Sends under a fresh client id. */
    say: (actor: Actor, roomId: string, text: string, more: object = {}) =>
      sendMessage(tools, actor, { roomId, text, clientId: randomUUID(), ...more }),
  };
}

export type Fenwold = Awaited<ReturnType<typeof openFenwold>>;

/** Who heard what: views of one event, for one person. */
export function heardBy(
  announced: readonly Announcement[],
  actor: Actor,
  event: string,
): unknown[] {
  return announced
    .filter((one) => one.event === event && one.audience.includes(actor.personId))
    .map(({ view }) => view);
}
