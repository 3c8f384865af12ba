import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import type { Actor, Role } from '#server/accounts/contract.ts';
import { readEnv } from '#server/lib/env.ts';
import { createLogger } from '#server/lib/logger.ts';
import { NoteUpdate } from '#server/meetings/live/note-update.model.ts';
import type { MessageView, RoomSummary } from '#server/messaging/contract.ts';
import type { Platform } from '#server/platform.ts';
import { actAs, where } from '#scripts/seed/doors.ts';
import { openLane, type Lane } from '#scripts/seed/lane.ts';
import { CountyThereError, seedCounty } from '#scripts/seed-county.ts';
import { demoPassword } from '#scripts/story/county.ts';
import { countyNotes } from '#scripts/story/meeting-notes.ts';
import { getPerson } from '#scripts/story/people.ts';
import type { CountyPlan, PlannedRoom } from '#scripts/story/plan.ts';
import { unreadOf } from '#scripts/story/read-cursors.ts';
import { createTestClock } from '#test/support/test-clock.ts';

/** The whole county is written, by as many hands as two busy cores allow. */
const SEEDING_MS = 400_000;

const clock = createTestClock();
const logger = createLogger({ level: 'silent' });

async function seedTools() {
  const dataDir = await mkdtemp(join(tmpdir(), 'hedgerow-seed-'));
  return { env: readEnv({ DATA_DIR: dataDir, HEDGEROW_MODE: 'test' }), logger };
}

describe('the seed', () => {
  it(
    'writes the county of the story as it was planned, and no second one over it',
    async () => {
      const tools = await seedTools();
      const plan = await seedCounty(tools, { now: clock.now() }, () => {});
      const lane = openLane(tools, clock.now());
      const hazel = await signIn(lane, 'hazel');
      const rooms = await listAllRooms(lane, hazel);

      await expectMembers(lane);
      await expectMeetings(lane, hazel);
      await expectDraft(lane);
      // What was written in the last meeting of the county, by three people.
      expect(await NoteUpdate.countDocuments()).toBe(countyNotes.length);
      await expectReports(lane);
      expectUnread(rooms, plan, 'hazel');
      for (const room of plan.rooms.filter(({ members }) => includes(members, 'hazel'))) {
        expect(await readAll(lane.platform, hazel, idOf(rooms, room)), room.key).toEqual(
          expectedTexts(room),
        );
      }
      expectUnread(await listAllRooms(lane, await signIn(lane, 'rowan')), plan, 'rowan');
      const teazle = await lane.platform.messaging.listRooms(await signIn(lane, 'teazle'));
      expect(teazle.organisations).toHaveLength(2);

      await expect(seedCounty(tools, { now: clock.now() }, () => {})).rejects.toThrow(
        CountyThereError,
      );
    },
    SEEDING_MS,
  );
});

/** Two things wait for a moderator, and Rowan was told about a third. */
async function expectReports(lane: Lane): Promise<void> {
  const { moderation } = lane.platform;
  const { matters } = await moderation.listMatters(await signIn(lane, 'marjoram'), {});
  expect(matters.map(({ thing, reports }) => [thing, reports])).toEqual([
    ['resource', 1],
    ['message', 2],
  ]);
  const { notices } = await moderation.listNotices(await signIn(lane, 'rowan'), {});
  expect(notices).toMatchObject([{ kind: 'hidden', thing: 'comment', rule: 'advertising' }]);
}

/**
 * Two series concern Hazel; the next date of each waits for her answer, and others have answered. A
 * third meeting is one for which a date was found.
 */
async function expectMeetings({ platform }: Lane, hazel: Actor): Promise<void> {
  const names = ['County practice meeting', 'Teasel House practice meeting'];
  const coming = await platform.meetings.listMeetings(hazel, {});
  expect([...new Set(coming.meetings.map(({ name }) => name))].sort()).toEqual([
    ...names,
    'Visit to the community garden',
  ]);
  for (const wanted of names) {
    const next = coming.meetings.find(({ name }) => name === wanted);
    expect(next?.myAnswer).toBeNull();
    expect(next?.choices).toContain('phone');
    expect(next?.counts.going).toBeGreaterThan(0);
  }
  const { total } = await platform.meetings.listForStart(hazel);
  expect(total).toBeGreaterThanOrEqual(names.length);
  const { entries } = await platform.meetings.getLog(hazel, {});
  expect(entries.filter(({ reflection }) => reflection !== '').length).toBeGreaterThan(0);
  const [{ meetingId } = { meetingId: '' }] = entries;
  const attendance = await platform.meetings.getAttendance(hazel, { meetingId });
  expect(attendance?.people.length).toBeGreaterThan(2);
}

/** The agenda of the next county meeting is made of what people said, shared and missed in the month. */
async function expectDraft(lane: Lane): Promise<void> {
  const { meetings } = lane.platform;
  const marjoram = await signIn(lane, 'marjoram');
  const coming = await meetings.listMeetings(marjoram, {});
  const next = coming.meetings.find(({ name }) => name === 'County practice meeting');
  const agenda = await meetings.getAgenda(marjoram, { meetingId: next?.id });
  expect(agenda.isKept).toBe(false);
  const counted = agenda.items.flatMap(({ candidate }) => candidate?.counts ?? []).join();
  for (const what of ['messages', 'resources', 'gaps']) expect(counted).toContain(what);
}

async function signIn(lane: Lane, key: string): Promise<Actor> {
  const { email, name } = getPerson(key);
  const { setCookie } = await lane.platform.accounts.signIn(
    { email, password: demoPassword },
    where,
  );
  return actAs(lane, setCookie, name);
}

async function listAllRooms({ platform }: Lane, actor: Actor): Promise<RoomSummary[]> {
  const { county, organisations, topics, direct } = await platform.messaging.listRooms(actor);
  return [...county, ...organisations, ...topics, ...direct];
}

async function expectMembers(lane: Lane): Promise<void> {
  const marjoram = await signIn(lane, 'marjoram');
  const counted = new Map<Role, number>();
  let after: string | null = null;
  let people = 0;
  do {
    const page = await lane.platform.accounts.listMembers(marjoram, after ? { after } : {});
    for (const { roles } of page.items) {
      for (const { role } of roles) counted.set(role, (counted.get(role) ?? 0) + 1);
    }
    people += page.items.length;
    after = page.after;
  } while (after !== null);
  expect(people).toBe(103);
  // One supervisor belongs to two organisations; one link worker has just left.
  expect(Object.fromEntries(counted)).toEqual({
    linkWorker: 59,
    supervisor: 6,
    coordinator: 2,
    administrator: 1,
    activityProvider: 35,
  });
}

function expectUnread(rooms: readonly RoomSummary[], plan: CountyPlan, key: string): void {
  const told = unreadOf[key] ?? {};
  expect(Object.keys(told).length).toBeGreaterThan(1);
  const unread = plan.rooms
    .filter(({ members }) => includes(members, key))
    .map((room) => [room.key, rooms.find(({ id }) => id === idOf(rooms, room))?.unread]);
  const expected = unread.map(([room]) => [room, told[String(room)] ?? 0]);
  expect(unread).toEqual(expected);
}

/** A direct room has no name; of those it is the one with the same others. */
function idOf(rooms: readonly RoomSummary[], room: PlannedRoom): string {
  const names = room.members.map(({ by }) => getPerson(by).name);
  const found = rooms.find((one) => {
    if (one.kind !== room.kind) return false;
    if (one.kind === 'county') return true;
    if (one.kind !== 'direct') return one.name === room.name;
    const isEach = one.people.every(({ name }) => names.includes(name));
    return isEach && one.people.length === names.length - 1;
  });
  return found?.id ?? `no room ${room.key}`;
}

interface Told {
  text: string;
  author: string;
  sentAt: string;
  answers: number | null;
}

async function readAll(platform: Platform, actor: Actor, roomId: string): Promise<Told[]> {
  const messages: MessageView[] = [];
  for (let hasNewer = true; hasNewer;) {
    const page = await platform.messaging.listMessages(actor, {
      roomId,
      after: messages.at(-1)?.seq ?? 0,
      limit: 200,
    });
    messages.push(...page.messages);
    hasNewer = page.hasNewer;
  }
  expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_message, index) => index + 1));
  return messages.map(({ text, author, sentAt, replyTo }) => ({
    text,
    author: author.name,
    sentAt,
    answers: replyTo?.seq ?? null,
  }));
}

/** What the room's messages say in the end, in their order. */
function expectedTexts({ talk }: PlannedRoom): Told[] {
  const texts = new Map<number, Told>();
  for (const event of talk) {
    const before = texts.get(event.number);
    if (event.kind === 'said') {
      const author = getPerson(event.by).name;
      const { text, answers } = event;
      texts.set(event.number, { text, author, answers, sentAt: event.at.toISOString() });
    } else if (before) {
      texts.set(event.number, { ...before, text: event.kind === 'changed' ? event.text : '' });
    }
  }
  return [...texts.values()];
}

function includes(members: PlannedRoom['members'], key: string): boolean {
  return members.some(({ by }) => by === key);
}
