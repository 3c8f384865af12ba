import mongoose from 'mongoose';

import { County } from '#server/accounts/county.model.ts';
import type { Actor, OrganisationKind, Role } from '#server/accounts/contract.ts';
import { findWearer } from '#server/accounts/find-wearer.ts';
import { Membership } from '#server/accounts/membership.model.ts';
import { Organisation } from '#server/accounts/organisation.model.ts';
import { Person } from '#server/accounts/person.model.ts';
import type { Announcement } from '#server/lib/announce.ts';
import { createLogger } from '#server/lib/logger.ts';
import type { Tools } from '#server/lib/tools.ts';
import { createTestClock } from '#test/support/test-clock.ts';

/** Tools of a process in which nothing else runs: a clock that stands, and all that is announced kept. */
function createWorld() {
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
const openedAt = new Date('2026-01-05T09:00:00.000Z');

/** A county as accounts keeps it, without the argon2 of people who never sign in here. */
async function openCounty(name: string) {
  countyNumber += 1;
  const { _id: countyId } = await County.create({
    ...{ number: countyNumber, name, state: 'open', openedAt, administratorsVersion: 0 },
  });

  async function addOrganisation(organisationName: string, kind: OrganisationKind = 'host') {
    const organisation = await Organisation.create({
      ...{ countyId, name: organisationName, nameKey: organisationName.toLowerCase() },
      ...{ kinds: [kind], state: 'open', addedAt: openedAt },
    });
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
    const personId = person._id;
    for (const [role, organisationId] of held) {
      await Membership.create({
        ...{ countyId, personId, role, organisationId },
        ...{ state: 'active', startedAt: openedAt },
      });
    }
    const wearer = await findWearer(personId);
    if (!wearer) throw new Error('This person cannot act.');
    return { ...wearer, sessionHash: '0'.repeat(64), requestId: 'test' };
  }

  return { countyId: countyId.toString(), addOrganisation, addPerson };
}

/** Fenwold with people of every role, and a second county beside it. */
export async function openFenwold() {
  const world = createWorld();
  const fenwold = await openCounty('Fenwold');
  const teasel = await fenwold.addOrganisation("Teasel House Carers' Network");
  const brackenford = await fenwold.addOrganisation('Brackenford Wellbeing CIC');
  const loosestrife = await fenwold.addOrganisation('Loosestrife Growers', 'activityProvider');
  const wealdshire = await openCounty('Wealdshire');
  const farBank = await wealdshire.addOrganisation('Far Bank Network');
  const people = {
    marjoram: await fenwold.addPerson('Marjoram Stile', ['coordinator', null]),
    hazel: await fenwold.addPerson('Hazel Quickset', ['linkWorker', teasel]),
    teazle: await fenwold.addPerson('Dr Teazle Hurdle', ['supervisor', teasel]),
    rowan: await fenwold.addPerson('Rowan Brackett', ['linkWorker', brackenford]),
    alder: await fenwold.addPerson('Alder Gatepost', ['administrator', null]),
    barnaby: await fenwold.addPerson('Barnaby Trellis', ['activityProvider', loosestrife]),
    stranger: await wealdshire.addPerson('Sedge Strand', ['linkWorker', farBank]),
    strangeCoordinator: await wealdshire.addPerson('Reed Mace', ['coordinator', null]),
  };
  const { marjoram, hazel, teazle, rowan, alder, barnaby, stranger, strangeCoordinator } = people;
  return {
    ...world,
    ...people,
    countyId: fenwold.countyId,
    /** Those who share the shelf of Fenwold, and those for whom it is not there. */
    peers: [marjoram, hazel, teazle, rowan, alder],
    outsiders: [barnaby, stranger, strangeCoordinator] as const,
  };
}

export const newClientId = () => new mongoose.Types.ObjectId().toString();

/** The forms of people who share something. Nothing in them is about anybody. */
export function noteForm(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    kind: 'note',
    clientId: newClientId(),
    title: 'Five questions for a first call',
    summary: 'Open questions that get people talking.',
    purpose: 'For first phone calls with somebody you have not met.',
    tags: ['asking', 'listening'],
    text: 'Ask **what matters** first.\n\n- What helps?\n- What else?',
    ...overrides,
  };
}

export function linkForm(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  const { text: _text, ...words } = noteForm({ title: 'Grief support near you' });
  const link = 'https://help.fenwold.example/grief?area=north';
  return { ...words, kind: 'link', tags: ['bereavement'], link, ...overrides };
}

export function fileForm(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  const { text: _text, ...words } = noteForm({ title: 'One page for the practice' });
  const file = { name: 'What we do.txt', bytes: new TextEncoder().encode('What we do.\n') };
  return { ...words, kind: 'file', tags: 'scope', file, ...overrides };
}
