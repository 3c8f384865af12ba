import { describe, expect, it } from 'vitest';

import { answerPoll, createPoll, decidePoll, markDuePolls } from '#server/meetings/index.ts';
import { PollAnswers } from '#server/meetings/polls/poll-answer.model.ts';
import { ConflictError, NotFoundError } from '#server/lib/errors.ts';
import { refusalOf } from '../support/refusal.ts';
import { lookingForDate, openPoll, pressed, times } from './support/open-poll.ts';

describe('saying which dates suit me', () => {
  it('keeps one answer for each time, changes it, and tells all how many there are and nobody who', async () => {
    const { announced, hazel, rowan, barnaby, answer, look } = await openPoll();
    await answer(rowan, 'yes', 'no', 'no');
    await answer(hazel, 'yes', 'maybe', null);
    announced.length = 0;
    const { counts } = await answer(hazel, 'maybe', 'yes', 'no');
    expect(counts.times).toEqual([
      { yes: 1, maybe: 1, no: 0 },
      { yes: 1, maybe: 0, no: 1 },
      { yes: 0, maybe: 0, no: 2 },
    ]);
    expect(counts).toMatchObject({ answered: 2, waiting: 2, version: 3 });
    expect(await look(hazel)).toMatchObject({ counts, myAnswers: ['maybe', 'yes', 'no'] });
    const [told, mine] = announced;
    expect(told).toMatchObject({ event: 'poll.answered', view: { counts } });
    expect(JSON.stringify(told?.view)).not.toContain(hazel.personId);
    expect(told?.audience).not.toContain(barnaby.personId);
    expect(mine).toMatchObject({ event: 'poll.replied', audience: [hazel.personId] });
  });

  it('raises no number where the same is said again, also at one moment', async () => {
    const { hazel, answer, look } = await openPoll();
    await Promise.all([1, 2, 3].map(() => answer(hazel, 'yes', 'no', 'maybe')));
    expect((await look()).counts).toMatchObject({ answered: 1, version: 1 });
    expect(await PollAnswers.countDocuments()).toBe(1);
  });

  it('takes what was left blank as no, but not a form in which nothing was pressed', async () => {
    const { hazel, answer, look } = await openPoll();
    expect(await refusalOf(answer(hazel))).toEqual({
      code: 'invalidInput',
      fields: [`at-${times[0]}`],
    });
    await answer(hazel, null, 'maybe');
    expect((await look(hazel)).myAnswers).toEqual(['no', 'maybe', 'no']);
  });

  it('is taken until it closes, and never after, whatever the clock says then', async () => {
    const { tools, clock, marjoram, hazel, pollId, answer } = await openPoll();
    clock.moveTo('2026-10-14T22:59:59.000Z');
    await answer(hazel, 'yes');
    clock.moveTo('2026-10-14T23:00:00.000Z');
    await expect(answer(hazel, 'no', 'yes')).rejects.toThrow(ConflictError);
    await markDuePolls(tools);
    clock.moveTo('2026-10-13T08:00:00.000Z');
    await expect(answer(hazel, 'no', 'yes')).rejects.toThrow(ConflictError);
    await decidePoll(tools, marjoram, {
      pollId,
      time: times[0],
      place: 'The mill',
      phone: '',
      link: '',
    });
    await expect(answer(hazel, 'no', 'yes')).rejects.toThrow(ConflictError);
  });

  it('is not there for those who may not come, in the words of an unknown one', async () => {
    const { tools, marjoram, hazel, rowan, barnaby, alder, stranger, ...world } = await openPoll();
    const refusal = (actor: typeof hazel, pollId: string) =>
      answerPoll(tools, actor, pressed(pollId, 'yes')).catch((error: unknown) => error);
    const unknown = await refusal(hazel, '0'.repeat(24));
    expect(unknown).toBeInstanceOf(NotFoundError);
    for (const actor of [barnaby, alder, stranger, world.strangeCoordinator]) {
      expect(await refusal(actor, world.pollId)).toEqual(unknown);
    }
    expect(await refusal(hazel, 'polls')).toEqual(unknown);
    const ofTeasel = lookingForDate({ audience: world.teasel });
    const { pollId } = await createPoll(tools, hazel, ofTeasel);
    expect(await refusal(rowan, pollId)).toEqual(unknown);
    expect(await refusal(marjoram, pollId)).toMatchObject({ pollId });
  });

  it('is right when two hundred people answer at one moment', async () => {
    const { fenwold, teasel, answer, look } = await openPoll();
    const people = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        fenwold.addPerson(`Person ${index}`, ['linkWorker', teasel]),
      ),
    );
    const all = await Promise.all(
      people.map((person, index) =>
        answer(person, index % 2 === 0 ? 'yes' : 'no', 'maybe', index % 4 === 0 ? 'yes' : 'no'),
      ),
    );
    const { counts } = await look();
    expect(counts).toMatchObject({ answered: 200, version: 200 });
    expect(counts.times).toEqual([
      { yes: 100, maybe: 0, no: 100 },
      { yes: 0, maybe: 200, no: 0 },
      { yes: 50, maybe: 0, no: 150 },
    ]);
    const newest = all.reduce((one, other) =>
      other.counts.version > one.counts.version ? other : one,
    );
    expect(newest.counts).toEqual(counts);
  });
});
