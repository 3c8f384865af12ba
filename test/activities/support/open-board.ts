import mongoose, { type Types } from 'mongoose';

import { County } from '#server/accounts/county.model.ts';
import type { Actor, OrganisationKind, Role } from '#server/accounts/contract.ts';
import { findWearer } from '#server/accounts/find-wearer.ts';
import { Membership } from '#server/accounts/membership.model.ts';
import { Organisation } from '#server/accounts/organisation.model.ts';
import { Person } from '#server/accounts/person.model.ts';
import type { Announcement } from '#server/lib/announce.ts';
import { createLogger } from '#server/lib/logger.ts';
import type { BoardTools } from '#server/activities/activities-tools.ts';
import { addActivity } from '#server/activities/index.ts';
import { createTestClock } from '#test/support/test-clock.ts';

/** Where towns of Fenwold are, for those who ask how far. */
const places = [
  { name: 'Ambry', latitude: 52.7, longitude: 0.1 },
  { name: 'Quillbeck', latitude: 52.75, longitude: 0.1 },
];

/** Tools of a process in which nothing else runs: a clock that stands, and all that is announced kept. */
function createWorld() {
  const clock = createTestClock();
  const announced: Announcement[] = [];
  const logged: string[] = [];
  const tools: BoardTools = {
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
    findPlace: ({ words }) => Promise.resolve(places.find(({ name }) => name === words) ?? null),
  };
  return { tools, clock, announced, logged };
}

let countyNumber = 0;

/** A county as accounts keeps it, without the argon2 of people who never sign in here. */
async function openCounty(name: string) {
  countyNumber += 1;
  const openedAt = new Date('2026-01-05T09:00:00.000Z');
  const state = 'open' as const;
  const county = { number: countyNumber, name, state, openedAt, administratorsVersion: 0 };
  const { _id: countyId } = await County.create(county);

  async function addOrganisation(organisationName: string, ...kinds: OrganisationKind[]) {
    const nameKey = organisationName.toLowerCase();
    const words = { name: organisationName, nameKey, kinds, state, addedAt: openedAt };
    const organisation = await Organisation.create({ countyId, ...words });
    return organisation._id.toString();
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
    for (const [role, organisationId] of held) {
      const membership = { countyId, personId: person._id, role, organisationId };
      await Membership.create({ ...membership, state: 'active', startedAt: openedAt });
    }
    return actorOf(person._id);
  }

  return { countyId: countyId.toString(), addOrganisation, addPerson };
}

async function actorOf(personId: Types.ObjectId): Promise<Actor> {
  const wearer = await findWearer(personId);
  if (!wearer) throw new Error('This person cannot act.');
  return { ...wearer, sessionHash: '0'.repeat(64), requestId: 'test' };
}

export type Board = Awaited<ReturnType<typeof openBoard>>;

/** Fenwold with two organisations that run activities, and a second county beside it. */
export async function openBoard() {
  const world = createWorld();
  const fenwold = await openCounty('Fenwold');
  const teasel = await fenwold.addOrganisation("Teasel House Carers' Network", 'host');
  const loosestrife = await fenwold.addOrganisation('Loosestrife Growers', 'activityProvider');
  const shed = await fenwold.addOrganisation("Quillbeck Men's Shed", 'activityProvider');
  const wealdshire = await openCounty('Wealdshire');
  const farBank = await wealdshire.addOrganisation('Far Bank Bowls', 'activityProvider', 'host');
  return {
    ...world,
    ...{ fenwold, wealdshire, teasel, loosestrife, shed, farBank },
    marjoram: await fenwold.addPerson('Marjoram Stile', ['coordinator', null]),
    hazel: await fenwold.addPerson('Hazel Quickset', ['linkWorker', teasel]),
    teazle: await fenwold.addPerson('Dr Teazle Hurdle', ['supervisor', teasel]),
    alder: await fenwold.addPerson('Alder Gatepost', ['administrator', null]),
    barnaby: await fenwold.addPerson('Barnaby Trellis', ['activityProvider', loosestrife]),
    oakley: await fenwold.addPerson('Oakley Spokeshave', ['activityProvider', shed]),
    stranger: await wealdshire.addPerson('Sedge Strand', ['linkWorker', farBank]),
    strangeCoordinator: await wealdshire.addPerson('Reed Mace', ['coordinator', null]),
  };
}

/** The form of Barnaby, who fills it in whole. */
export function allotment(
  organisationId: string,
  overrides: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    clientId: new mongoose.Types.ObjectId().toString(),
    organisationId,
    name: 'Loosestrife allotment mornings',
    description: 'Digging, sowing and tea.',
    whatMatters: ['outdoors', 'company'],
    whenWords: 'Tuesdays and Thursdays, 10 to 12',
    days: ['tue', 'thu'],
    partOfDay: 'morning',
    placeWords: 'Plot 12, Mill Lane, ZZ1 1AA',
    town: 'Ambry',
    attendanceMode: 'inPerson',
    joinRoute: 'walkIn',
    access: ['stepFree', 'toilet'],
    isFree: 'yes',
    costWords: '',
    firstVisit: 'Barnaby meets you at the gate.',
    meetsAtDoor: 'yes',
    phone: '01632 960123',
    email: '',
    ...overrides,
  };
}

/** Adds one for Loosestrife, by Barnaby, and answers its id. */
export async function addAllotment(
  { tools, barnaby, loosestrife }: Board,
  overrides: Record<string, unknown> = {},
): Promise<string> {
  const { activityId } = await addActivity(tools, barnaby, allotment(loosestrife, overrides));
  return activityId;
}
