import { describe, expect, it } from 'vitest';

import {
  changeMeeting,
  createSeries,
  getMeeting,
  listMeetings,
  replyToMeeting,
} from '#server/meetings/index.ts';
import { makeMeetingSource } from '#server/meetings/make-meeting-source.ts';
import { changeForm } from './support/change-form.ts';
import { openFenwold, yearOfMeetings } from './support/open-fenwold.ts';

/** A room for two, and four who come one after another. */
async function openSmallRoom() {
  const world = await openFenwold();
  const { tools, marjoram, hazel, rowan, teazle } = world;
  const form = yearOfMeetings({ capacity: '2' });
  const { firstMeetingId: meetingId } = await createSeries(tools, marjoram, form);
  const say = (actor: typeof hazel, answer: string) =>
    replyToMeeting(tools, actor, { meetingId, answer });
  for (const one of [hazel, rowan, teazle, marjoram]) await say(one, 'going');
  const look = (actor: typeof hazel) => getMeeting(tools, actor, { meetingId });
  const source = makeMeetingSource();
  return {
    ...{ ...world, meetingId, say, look },
    waiting: async () =>
      (await Promise.all([hazel, rowan, teazle, marjoram].map(look))).map(
        ({ waitingAt }) => waitingAt,
      ),
    told: async () =>
      (await source.listUntold(20)).flatMap(({ concerns }) =>
        concerns.map(({ kind, personId }) => [kind, personId]),
      ),
  };
}

describe('a meeting in a small room', () => {
  it('gives the places in turn; the others wait, and know where they stand', async () => {
    const { look, hazel, waiting, told } = await openSmallRoom();
    expect(await waiting()).toEqual([null, null, 1, 2]);
    expect(await look(hazel)).toMatchObject({ capacity: 2, counts: { going: 4 } });
    expect(await told()).toEqual([]);
  });

  it('gives a place that comes free to the next, who is told; nobody is told who had none', async () => {
    const { say, rowan, teazle, marjoram, waiting, told } = await openSmallRoom();
    await say(marjoram, 'no');
    expect(await told()).toEqual([]);
    await say(rowan, 'phone');
    expect(await told()).toEqual([['meetingPlace', teazle.personId]]);
    expect(await waiting()).toEqual([null, null, null, null]);
    await say(marjoram, 'going');
    await say(rowan, 'going');
    expect(await waiting()).toEqual([null, 2, null, 1]);
  });

  it('keeps the place of who presses the same again', async () => {
    const { say, hazel, teazle, waiting } = await openSmallRoom();
    await say(hazel, 'going');
    await say(teazle, 'going');
    expect(await waiting()).toEqual([null, null, 1, 2]);
  });

  it('has places for those who waited where there is more room, and tells them', async () => {
    const { tools, look, marjoram, teazle, waiting, told } = await openSmallRoom();
    await changeMeeting(tools, marjoram, changeForm(await look(marjoram), { capacity: '3' }));
    expect(await waiting()).toEqual([null, null, null, 1]);
    expect(await told()).toEqual([['meetingPlace', teazle.personId]]);
    const all = changeForm(await look(marjoram), { capacity: '', scope: 'all' });
    await changeMeeting(tools, marjoram, all);
    expect(await waiting()).toEqual([null, null, null, null]);
    expect((await told()).map(([kind]) => kind)).toEqual(['meetingPlace', 'meetingPlace']);
  });

  it('takes a smaller room for those who were first', async () => {
    const { tools, look, marjoram, waiting, told } = await openSmallRoom();
    await changeMeeting(tools, marjoram, changeForm(await look(marjoram), { capacity: '1' }));
    expect(await waiting()).toEqual([null, 1, 2, 3]);
    expect(await told()).toEqual([]);
    const { meetings } = await listMeetings(tools, marjoram);
    expect(meetings[1]).toMatchObject({ capacity: 2, waitingAt: null });
  });

  it('counts two hundred right who answer at one moment, and gives each a place of their own', async () => {
    const { tools, marjoram, fenwold, teasel } = await openFenwold();
    const form = yearOfMeetings({ capacity: '40' });
    const { firstMeetingId: meetingId } = await createSeries(tools, marjoram, form);
    const people = await Promise.all(
      Array.from({ length: 200 }, (_, number) =>
        fenwold.addPerson(`Person ${number}`, ['linkWorker', teasel]),
      ),
    );
    await Promise.all(
      people.map((actor) => replyToMeeting(tools, actor, { meetingId, answer: 'going' })),
    );
    const views = await Promise.all(people.map((actor) => getMeeting(tools, actor, { meetingId })));
    expect(views[0]?.counts).toMatchObject({ going: 200, version: 200 });
    const places = views.map(({ waitingAt }) => waitingAt ?? 0).sort((one, other) => one - other);
    expect(places).toEqual([
      ...Array.from({ length: 40 }, () => 0),
      ...Array.from({ length: 160 }, (_, index) => index + 1),
    ]);
  });
});
