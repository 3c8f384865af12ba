import mongoose, { type Types } from 'mongoose';

import { County } from '#server/accounts/county.model.ts';
import type { Actor, OrganisationKind, Role } from '#server/accounts/contract.ts';
import { findWearer } from '#server/accounts/find-wearer.ts';
import { Membership } from '#server/accounts/membership.model.ts';
import { Organisation } from '#server/accounts/organisation.model.ts';
import { Person } from '#server/accounts/person.model.ts';
import type { Announcement } from '#server/lib/announce.ts';
import { createLogger } from '#server/lib/logger.ts';
import type { Tools } from '#server/lib/tools.ts';
import { createTestClock, type TestClock } from '#test/support/test-clock.ts';

export interface MeetingsWorld {
  tools: Tools;
  clock: TestClock;
  /** What was announced, oldest first. */
  announced: Announcement[];
  /** Lines of the log. */
  logged: string[];
}

/** Tools of a process in which nothing else runs: a clock that stands, and all that is announced kept. */
export function createWorld(): MeetingsWorld {
  const clock = createTestClock();
  const announced: Announcement[] = [];
  const logged: string[] = [];
  const tools: Tools = {
    announce: (announcement) => announced.push(announcement),
    clock,
    env: { publicOrigin: 'http://localhost:3000', secretKey: 'x'.repeat(64), mode: 'test' },
    logger: createLogger({ level: 'info' }, { write: (line) => logged.push(line) }),
    mailer: {
      post: () => {},
      deliver: () => Promise.resolve('sent'),
      settle: () => Promise.resolve(),
      reachesPeople: true,
    },
    membershipFollowers: [],
  };
  return { tools, clock, announced, logged };
}

let countyNumber = 0;

/** A county as accounts keeps it, without the argon2 of people who never sign in here. */
export async function openCounty(name: string) {
  countyNumber += 1;
  const openedAt = new Date('2026-01-05T09:00:00.000Z');
  const county = await County.create({
    number: countyNumber,
    name,
    state: 'open',
    openedAt,
    administratorsVersion: 0,
  });
  const countyId = county._id;

  async function addOrganisation(organisationName: string, ...kinds: OrganisationKind[]) {
    const organisation = await Organisation.create({
      countyId,
      name: organisationName,
      nameKey: organisationName.toLowerCase(),
      kinds: kinds.length === 0 ? ['host'] : kinds,
      state: 'open',
      addedAt: openedAt,
    });
    return organisation._id.toString();
  }

  async function giveRole(personId: string, [role, organisationId]: [Role, string | null]) {
    await Membership.create({
      ...{ countyId, personId, role, organisationId },
      ...{ state: 'active', startedAt: openedAt },
    });
  }

  async function addPerson(personName: string, ...held: [Role, string | null][]): Promise<Actor> {
    const person = await Person.create({
      countyId,
      email: `${new mongoose.Types.ObjectId().toString()}@fenwold.example`,
      name: personName,
      nameKey: personName.toLowerCase(),
      nameWords: personName.toLowerCase().split(' '),
      workingDays: [],
      state: 'active',
      joinedAt: openedAt,
    });
    for (const one of held) await giveRole(person._id.toString(), one);
    return actorOf(person._id);
  }

  return { countyId: countyId.toString(), addOrganisation, addPerson, giveRole };
}

async function actorOf(personId: Types.ObjectId): Promise<Actor> {
  const wearer = await findWearer(personId);
  if (!wearer) throw new Error('This person cannot act.');
  return { ...wearer, sessionHash: '0'.repeat(64), requestId: 'test' };
}

/** Fenwold with two host organisations, and a second county beside it. */
export async function openFenwold() {
  const world = createWorld();
  const fenwold = await openCounty('Fenwold');
  const teasel = await fenwold.addOrganisation("Teasel House Carers' Network");
  const brackenford = await fenwold.addOrganisation('Brackenford Wellbeing CIC');
  const loosestrife = await fenwold.addOrganisation('Loosestrife Growers', 'activityProvider');
  const wealdshire = await openCounty('Wealdshire');
  const farBank = await wealdshire.addOrganisation('Far Bank Network');
  return {
    ...world,
    ...{ fenwold, wealdshire, teasel, brackenford, loosestrife, farBank },
    marjoram: await fenwold.addPerson('Marjoram Stile', ['coordinator', null]),
    hazel: await fenwold.addPerson('Hazel Quickset', ['linkWorker', teasel]),
    teazle: await fenwold.addPerson('Dr Teazle Hurdle', ['supervisor', teasel]),
    rowan: await fenwold.addPerson('Rowan Brackett', ['linkWorker', brackenford]),
    barnaby: await fenwold.addPerson('Barnaby Trellis', ['activityProvider', loosestrife]),
    alder: await fenwold.addPerson('Alder Gatepost', ['administrator', null]),
    stranger: await wealdshire.addPerson('Sedge Strand', ['linkWorker', farBank]),
    strangeCoordinator: await wealdshire.addPerson('Reed Mace', ['coordinator', null]),
  };
}

/** The form of a coordinator who sets up the county's year: second Wednesdays, ten to twelve. */
export function yearOfMeetings(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    clientId: new mongoose.Types.ObjectId().toString(),
    name: 'Practice meeting',
    audience: 'county',
    place: 'Ambry Village Hall, the upstairs room',
    phone: '01632 960123, then 4471',
    link: 'https://meet.fenwold.example/practice',
    repeat: 'monthly',
    ordinal: '2',
    weekday: 'wednesday',
    startTime: '10:00',
    endTime: '12:00',
    startsOn: '2026-10-07',
    times: '12',
    ...overrides,
  };
}
