import { describe, expect, it } from 'vitest';

import { Membership } from '#server/accounts/membership.model.ts';
import { Activity } from '#server/activities/activity.model.ts';
import { askForReviews, findReview } from '#server/activities/index.ts';
import { addAllotment, openBoard } from './support/open-board.ts';
import { keepLetters } from './support/post-letters.ts';

async function openReview() {
  const board = await openBoard();
  const { letters, linkIn } = keepLetters(board);
  const activityId = await addAllotment(board);
  board.clock.forward({ days: 170 });
  await askForReviews(board.tools);
  return { ...board, activityId, link: linkIn(letters[0]) };
}

describe('the link of a review letter', () => {
  it('shows what the organisation has on the board, and changes nothing however often it is opened', async () => {
    const { tools, link, activityId } = await openReview();
    const before = await Activity.find().lean();
    for (const _time of [1, 2, 3]) {
      expect(await findReview(tools, { link })).toMatchObject([{ id: activityId }]);
    }
    expect(await Activity.find().lean()).toEqual(before);
  });

  it('opens nothing where it was changed, is too old, or its person has left', async () => {
    const { tools, clock, link, barnaby, oakley, loosestrife, shed } = await openReview();
    const [countyId, , , until, signature] = link.split('.');
    const forged = [
      [countyId, shed, barnaby.personId, until, signature],
      [countyId, loosestrife, oakley.personId, until, signature],
      [countyId, loosestrife, barnaby.personId, `1${until ?? ''}`, signature],
      [countyId, loosestrife, barnaby.personId, until, 'A'.repeat(43)],
    ].map((parts) => parts.join('.'));
    for (const other of [...forged, '', 'nothing', `${link}A`]) {
      expect(await findReview(tools, { link: other }), other).toBeNull();
    }
    expect(await findReview(tools, { link })).not.toBeNull();
    await Membership.updateMany({ personId: barnaby.personId }, { state: 'ended' });
    expect(await findReview(tools, { link })).toBeNull();
    await Membership.updateMany({ personId: barnaby.personId }, { state: 'active' });
    expect(await findReview(tools, { link })).not.toBeNull();
    clock.forward({ days: 61 });
    expect(await findReview(tools, { link })).toBeNull();
  });
});
