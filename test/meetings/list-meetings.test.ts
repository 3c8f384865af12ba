import { describe, expect, it } from 'vitest';

import { createSeries, getMeeting, listMeetings, replyToMeeting } from '#server/meetings/index.ts';
import { Meeting, notOver, readCursor } from '#server/meetings/meeting.model.ts';
import { expectIndexed } from './support/expect-indexed.ts';
import { openFenwold, yearOfMeetings } from './support/open-fenwold.ts';

type Fenwold = Awaited<ReturnType<typeof openFenwold>>;

async function listAll({ tools }: Fenwold, actor: Fenwold['hazel']) {
  const pages = [];
  let after: string | null = '';
  while (after !== null) {
    const page: Awaited<ReturnType<typeof listMeetings>> = await listMeetings(tools, actor, {
      after,
    });
    pages.push(page.meetings);
    after = page.next;
  }
  return pages;
}

async function namesFor(county: Fenwold, actor: Fenwold['hazel']) {
  const meetings = (await listAll(county, actor)).flat();
  return [...new Set(meetings.map(({ name }) => name))].sort();
}

async function setUpThree(county: Fenwold) {
  const { tools, marjoram, teasel, brackenford } = county;
  await createSeries(tools, marjoram, yearOfMeetings({ name: 'County' }));
  await createSeries(tools, marjoram, yearOfMeetings({ name: 'Teasel', audience: teasel }));
  await createSeries(tools, marjoram, yearOfMeetings({ name: 'Bracken', audience: brackenford }));
}

describe('the list of meetings', () => {
  it('shows people the meetings of the county and of their own organisation', async () => {
    const county = await openFenwold();
    await setUpThree(county);
    expect(await namesFor(county, county.hazel)).toEqual(['County', 'Teasel']);
    expect(await namesFor(county, county.teazle)).toEqual(['County', 'Teasel']);
    expect(await namesFor(county, county.rowan)).toEqual(['Bracken', 'County']);
    expect(await namesFor(county, county.marjoram)).toEqual(['Bracken', 'County', 'Teasel']);
    const both = await county.fenwold.addPerson(
      'Linnet Rail',
      ['linkWorker', county.teasel],
      ['supervisor', county.brackenford],
    );
    expect(await namesFor(county, both)).toEqual(['Bracken', 'County', 'Teasel']);
  });

  it('is empty in another county, and not there for activity providers and administrators', async () => {
    const county = await openFenwold();
    await setUpThree(county);
    expect(await namesFor(county, county.stranger)).toEqual([]);
    expect(await namesFor(county, county.strangeCoordinator)).toEqual([]);
    for (const outsider of [county.barnaby, county.alder]) {
      await expect(listMeetings(county.tools, outsider)).rejects.toMatchObject({
        code: 'notFound',
      });
    }
  });

  it('comes soonest first, page after page, each date once, also those of one moment', async () => {
    const county = await openFenwold();
    await setUpThree(county);
    const pages = await listAll(county, county.marjoram);
    expect(pages.map(({ length }) => length)).toEqual([20, 16]);
    const meetings = pages.flat();
    expect(new Set(meetings.map(({ id }) => id)).size).toBe(36);
    const moments = meetings.map(({ startsAt }) => startsAt);
    expect(moments).toEqual([...moments].sort());
    // Three of one moment each: the end of the first page lies between two of them.
    expect(moments[19]).toBe(moments[20]);
  });

  it('holds a meeting until it has ended', async () => {
    const county = await openFenwold();
    const { tools, clock, marjoram, hazel } = county;
    await createSeries(tools, marjoram, yearOfMeetings({ times: 2 }));
    const days = async () =>
      (await listMeetings(tools, hazel)).meetings.map(({ startsAt, state }) => [
        startsAt.slice(0, 10),
        state,
      ]);
    clock.moveTo('2026-10-14T10:59:00.000Z');
    expect(await days()).toEqual([
      ['2026-10-14', 'running'],
      ['2026-11-11', 'ahead'],
    ]);
    clock.moveTo('2026-10-14T11:00:00.000Z');
    expect(await days()).toEqual([['2026-11-11', 'ahead']]);
  });

  it('carries my own answer and the counts of all', async () => {
    const { tools, marjoram, hazel, rowan } = await openFenwold();
    const { firstMeetingId: meetingId } = await createSeries(tools, marjoram, yearOfMeetings());
    await replyToMeeting(tools, hazel, { meetingId, answer: 'going' });
    await replyToMeeting(tools, rowan, { meetingId, answer: 'phone' });
    await replyToMeeting(tools, marjoram, { meetingId, answer: 'going' });
    const { meetings } = await listMeetings(tools, hazel);
    expect(meetings[0]).toMatchObject({
      myAnswer: 'going',
      counts: { going: 2, phone: 1, no: 0 },
      choices: ['going', 'phone', 'no'],
    });
    expect(meetings[1]).toMatchObject({ myAnswer: null, counts: { going: 0, phone: 0, no: 0 } });
    expect(await getMeeting(tools, hazel, { meetingId })).toEqual(meetings[0]);
  });

  it('begins anew for a cursor that no page has given', async () => {
    const { tools, marjoram, hazel } = await openFenwold();
    await createSeries(tools, marjoram, yearOfMeetings({ times: 1 }));
    const { meetings } = await listMeetings(tools, hazel, { after: 'yesterday' });
    expect(meetings).toHaveLength(1);
    await expect(listMeetings(tools, hazel, { after: { $gt: '' } })).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });

  it('reads little more than it shows, however many meetings the county has', async () => {
    const { tools, clock, fenwold, marjoram, teasel, brackenford } = await openFenwold();
    const others = await Promise.all(
      ['Saltmarsh', 'Quillbeck', 'Wold'].map((name) => fenwold.addOrganisation(name)),
    );
    for (const audience of ['county', teasel, brackenford, ...others]) {
      for (let number = 1; number <= 4; number += 1) {
        await createSeries(tools, marjoram, yearOfMeetings({ audience, times: 24 }));
      }
    }
    expect(await Meeting.countDocuments()).toBe(576);
    // In the afternoon, when all of this day's meetings are over but not yet a day old.
    clock.moveTo('2027-08-11T14:00:00.000Z');
    const { countyId } = marjoram;
    const { next } = await listMeetings(tools, marjoram);
    let found = 0;
    const cursor = readCursor(next ?? '');
    if (!cursor) throw new Error('There is one page only.');
    for (const organisationIds of [[], [teasel], [teasel, brackenford, ...others]]) {
      const scope = { countyId, organisationIds };
      for (const after of [null, cursor]) {
        for (const { filter, sort } of notOver(scope, clock.now(), after)) {
          found += await expectIndexed(Meeting.find(filter).sort(sort).limit(21));
        }
      }
    }
    expect(found).toBeGreaterThan(6 * 21);
  });
});
