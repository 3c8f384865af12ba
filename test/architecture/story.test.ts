import { describe, expect, it } from 'vitest';

import { limits } from '#server/accounts/contract.ts';
import { checkText } from '#server/guard/index.ts';
import { messagingLimits } from '#server/messaging/contract.ts';
import { demoPassword } from '#scripts/story/county.ts';
import { groups, hostOrganisations } from '#scripts/story/organisations.ts';
import {
  activityProviders,
  coordinators,
  linkWorkers,
  people,
  supervisors,
} from '#scripts/story/people.ts';
import { deedsOf, saidBeginning } from '#scripts/story/deeds.ts';
import { planCounty } from '#scripts/story/plan-county.ts';
import type { PlannedRoom } from '#scripts/story/plan.ts';
import { unreadOf } from '#scripts/story/read-cursors.ts';
import { topicRooms } from '#scripts/story/rooms.ts';

const wednesdayMorning = new Date('2026-10-07T08:30:00.000Z');
const DAY_MS = 24 * 60 * 60 * 1000;
const plan = planCounty(wednesdayMorning);
const texts = plan.rooms.flatMap(({ talk }) =>
  talk.flatMap((event) => (event.kind === 'takenBack' ? [] : [event.text])),
);
const spoken = (room: PlannedRoom) => room.talk.filter(({ kind }) => kind === 'said');

describe('the people of the story', () => {
  it('are 60 link workers in five host organisations, and those around them', () => {
    const counted = hostOrganisations.map(
      ({ name }) => linkWorkers.filter(({ organisation }) => organisation === name).length,
    );
    expect(counted).toEqual([7, 18, 12, 14, 9]);
    expect(hostOrganisations.map((host) => host.linkWorkers)).toEqual(counted);
    expect([supervisors, coordinators, activityProviders].map(({ length }) => length)).toEqual([
      5, 2, 35,
    ]);
    expect(people).toHaveLength(60 + 5 + 2 + 35 + 1);
  });

  it('are all different people, reachable nowhere outside the story', () => {
    for (const what of ['key', 'name', 'email'] as const) {
      expect(new Set(people.map((person) => person[what])).size).toBe(people.length);
    }
    const odd = people.filter(({ email }) => !/^[a-z]+\.[a-z.]+@[a-z-]+\.example$/.test(email));
    expect(odd).toEqual([]);
    expect(people.find(({ key }) => key === 'hazel')).toMatchObject({
      name: 'Hazel Quickset',
      email: 'hazel.quickset@teasel.example',
      pronouns: 'she/her',
      workingDays: ['monday', 'wednesday', 'thursday', 'friday'],
    });
  });

  it('have names that computers stumble over', () => {
    const names = people.map(({ name }) => name);
    expect(names.some((name) => name.includes("'"))).toBe(true);
    expect(names.some((name) => name.includes('Ŵ'))).toBe(true);
  });

  it('belong to organisations of the story, and say nothing that Guard would hold', () => {
    const known = [...hostOrganisations, ...groups].map(({ name }) => name);
    expect(new Set(known).size).toBe(known.length);
    const lost = people.filter(({ organisation }) => organisation && !known.includes(organisation));
    expect(lost).toEqual([]);
    for (const { canHelpWith } of people) {
      const verdict = checkText({ text: canHelpWith, place: 'profile', today: wednesdayMorning });
      expect(verdict.outcome, canHelpWith).toBe('pass');
      expect(canHelpWith.length).toBeLessThanOrEqual(limits.canHelpWith);
    }
  });

  it('share a password that has enough letters', () => {
    expect(demoPassword.length).toBeGreaterThan(limits.password.min);
  });
});

describe('the words, pins and kept messages of the story', () => {
  it('are each of people in the room, for something that is said there', () => {
    const deeds = Object.entries(deedsOf);
    expect(deeds.length).toBeGreaterThan(3);
    for (const [key, ofRoom] of deeds) {
      const room = plan.rooms.find((one) => one.key === key);
      const members = new Set(room?.members.map(({ by }) => by));
      for (const { to, by, does } of ofRoom) {
        const said = room && saidBeginning(room, to).at(-1);
        expect(said, `${key}: ${to}`).toBeDefined();
        expect(
          by.filter((one) => !members.has(one)),
          `${key}: ${to}`,
        ).toEqual([]);
        if (!['pin', 'save', 'follow', 'bringUp'].includes(does))
          expect(by).not.toContain(said?.by);
      }
    }
    expect(deeds.flatMap(([, ofRoom]) => ofRoom.filter(({ does }) => does === 'pin'))).toHaveLength(
      2,
    );
  });
});

describe('the talk of the story', () => {
  it('is never about somebody who could be recognised', () => {
    const held = texts.filter((text) => {
      const verdict = checkText({ text, place: 'message', today: wednesdayMorning });
      return verdict.outcome !== 'pass' || verdict.findings.length > 0;
    });
    expect(held).toEqual([]);
    const stopped = checkText({
      text: 'NHS no 999 000 1006',
      place: 'message',
      today: wednesdayMorning,
    });
    expect(stopped.outcome).toBe('stop');
  });

  it('has no ages in it, and nothing that was left to be filled in', () => {
    expect(texts.filter((text) => /\b(aged|years? old)\b/i.test(text))).toEqual([]);
    expect(texts.filter((text) => /[{}|]|~>|undefined/.test(text))).toEqual([]);
  });

  it('is of the size of nine months, and no text is too long', () => {
    const said = plan.rooms.flatMap(spoken);
    expect(said.length).toBeGreaterThan(2200);
    expect(said.length).toBeLessThan(2600);
    const longest = Math.max(...texts.map(({ length }) => length));
    expect(longest).toBeLessThanOrEqual(messagingLimits.messageText);
  });

  it('has messages that answer others, were changed and were taken back', () => {
    const events = plan.rooms.flatMap(({ talk }) => talk);
    const answers = events.filter((event) => event.kind === 'said' && event.answers !== null);
    expect(answers.length).toBeGreaterThan(200);
    for (const kind of ['changed', 'takenBack'] as const) {
      expect(events.filter((event) => event.kind === kind).length).toBeGreaterThan(4);
    }
  });

  it('says nothing of any length twice in one room', () => {
    for (const { key, talk } of plan.rooms) {
      const long = talk.flatMap((event) =>
        event.kind === 'said' && event.text.length > 60 ? [event.text] : [],
      );
      expect(long.length - new Set(long).size, key).toBe(0);
    }
  });

  it('is said on weekdays in office hours, by people who work that day and are in the room', () => {
    const parts = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/London',
      weekday: 'long',
      hour: '2-digit',
      minute: '2-digit',
    });
    for (const room of plan.rooms) {
      for (const { at, by } of spoken(room)) {
        const [day = '', time = ''] = parts
          .format(at)
          .toLowerCase()
          .replace(' at', ',')
          .split(/,? /);
        const author = people.find(({ key }) => key === by);
        const from = room.members.find((member) => member.by === by)?.from;
        expect(time >= '08:30' && time <= '17:30', `${at.toISOString()} ${time}`).toBe(true);
        expect(['saturday', 'sunday']).not.toContain(day);
        if (author?.workingDays.length) expect(author.workingDays, by).toContain(day);
        expect(from && from.getTime() <= at.getTime(), `${by} in ${room.key}`).toBe(true);
        expect(at.getTime()).toBeLessThan(wednesdayMorning.getTime());
      }
    }
  });

  it('goes in the order of its numbers, without gaps', () => {
    for (const room of plan.rooms) {
      const said = spoken(room);
      expect(said.map(({ number }) => number)).toEqual(said.map((_one, index) => index + 1));
      const times = room.talk.map(({ at }) => at.getTime());
      expect(times).toEqual(times.toSorted((one, other) => one - other));
    }
  });

  it('leaves Hazel a few rooms with a few messages to read, none of them her own', () => {
    const told = Object.entries(unreadOf['hazel'] ?? {});
    expect(told.length).toBeGreaterThan(1);
    for (const [key, unread] of told) {
      const room = plan.rooms.find((one) => one.key === key);
      expect(unread, key).toBeGreaterThanOrEqual(1);
      expect(unread, key).toBeLessThanOrEqual(5);
      const last = room ? spoken(room).slice(-unread) : [];
      expect(
        last.map(({ by }) => by),
        key,
      ).toHaveLength(unread);
      expect(
        last.map(({ by }) => by),
        key,
      ).not.toContain('hazel');
    }
  });

  it('has topic rooms whose names and purposes Guard lets pass', () => {
    expect(topicRooms.length).toBeGreaterThanOrEqual(8);
    for (const { name, purpose } of topicRooms) {
      const text = `${name}. ${purpose}`;
      const verdict = checkText({ text, place: 'roomPurpose', today: wednesdayMorning });
      expect(verdict.outcome, text).toBe('pass');
      expect(purpose.length).toBeLessThanOrEqual(messagingLimits.roomPurpose);
    }
  });
});

describe('the plan of the story', () => {
  it('comes out the same to the letter for the same moment and number', () => {
    expect(planCounty(wednesdayMorning)).toEqual(plan);
    expect(planCounty(wednesdayMorning, 7)).not.toEqual(plan);
  });

  it.each([
    ['a Monday before work', '2027-01-04T06:00:00.000Z'],
    ['a Sunday night in summer', '2027-06-13T21:30:00.000Z'],
    ['Christmas Day', '2026-12-25T12:00:00.000Z'],
    ['the day on which clocks go forward', '2027-03-28T00:30:00.000Z'],
    ['a Friday afternoon in a leap year', '2028-03-03T15:00:00.000Z'],
  ])('can be told on %s', (_when, moment) => {
    const now = new Date(moment);
    const told = planCounty(now);
    const times = told.rooms.flatMap(({ talk }) => talk.map(({ at }) => at.getTime()));
    const days = told.joinings.map(({ invitedAt, joinsAt }) => (+joinsAt - +invitedAt) / DAY_MS);
    expect(Math.min(...days)).toBeGreaterThan(0);
    expect(Math.max(...days)).toBeLessThan(7);
    expect(times.length).toBeGreaterThan(2200);
    expect(Math.max(...times)).toBeLessThan(now.getTime());
  });
});
