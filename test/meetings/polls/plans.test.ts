import { describe, expect, it } from 'vitest';

import { isThere, notLaterThan } from '#server/lib/trusted-filters.ts';
import { createPoll } from '#server/meetings/index.ts';
import { closingFirst, Poll, takingAnswers } from '#server/meetings/polls/poll.model.ts';
import { PollAnswers } from '#server/meetings/polls/poll-answer.model.ts';
import { expectIndexed, expectOnIndex } from '../support/expect-indexed.ts';
import { lookingForDate, openPoll } from './support/open-poll.ts';

describe('what polls ask of the database', () => {
  it('is read by indexes', async () => {
    const { tools, clock, marjoram, hazel, rowan, teasel, pollId, answer } = await openPoll();
    await createPoll(tools, hazel, lookingForDate({ audience: teasel }));
    for (const actor of [hazel, rowan, marjoram]) await answer(actor, 'yes');
    const scope = { countyId: marjoram.countyId, organisationIds: [teasel] };
    const open = Poll.find(takingAnswers(scope, clock.now())).sort(closingFirst).limit(11);
    expect(await expectOnIndex(open)).toBe(2);
    const due = Poll.find({ dueAt: notLaterThan(new Date('2027-01-01')) }).sort({ dueAt: 1 });
    expect(await expectIndexed(due.limit(100))).toBe(2);
    const untold = Poll.find({ untold: isThere() }).sort({ untold: 1, _id: 1 });
    expect(await expectIndexed(untold.limit(25))).toBe(2);
    expect(await expectIndexed(PollAnswers.find({ pollId }))).toBe(3);
    const mine = PollAnswers.find({ pollId, personId: hazel.personId });
    expect(await expectIndexed(mine)).toBe(1);
  });
});
