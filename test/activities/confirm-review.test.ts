import { describe, expect, it } from 'vitest';

import {
  askForReviews,
  changeActivity,
  confirmReview,
  findReview,
  getActivity,
  reportWrong,
} from '#server/activities/index.ts';
import { addAllotment, allotment, openBoard } from './support/open-board.ts';
import { keepLetters } from './support/post-letters.ts';

async function openReview() {
  const board = await openBoard();
  const { letters, linkIn } = keepLetters(board);
  const activityId = await addAllotment(board);
  await addAllotment(board, { name: 'Apple day', phone: '', email: '' });
  board.clock.forward({ days: 170 });
  await askForReviews(board.tools);
  const link = linkIn(letters[0]);
  const seen = async () =>
    ((await findReview(board.tools, { link })) ?? []).map(({ id, version }) => `${id}-${version}`);
  return { ...board, activityId, link, seen };
}

describe('"all still right" from a letter', () => {
  it('PR3: marks every field as checked today by the activity provider, and is heard at once', async () => {
    const review = await openReview();
    const { tools, hazel, link, activityId, announced } = review;
    await reportWrong(tools, hazel, { activityId, field: 'phone' });
    announced.length = 0;
    expect(await confirmReview(tools, { link, seen: await review.seen() })).toEqual({
      confirmed: 2,
    });
    const { activity } = await getActivity(tools, hazel, { activityId });
    const check = { at: tools.clock.now().toISOString(), by: 'Barnaby Trellis', how: 'provider' };
    expect(activity).toMatchObject({
      freshness: 'fresh',
      reports: {},
      checks: { times: check, place: check, cost: check, phone: check },
    });
    expect(announced.map(({ event }) => event)).toEqual(['activity.changed', 'activity.changed']);
    expect(announced[0]?.audience).toContain(hazel.personId);
  });

  it('never says it of a number that is not there', async () => {
    const review = await openReview();
    const { tools, link } = review;
    await confirmReview(tools, { link, seen: await review.seen() });
    const [apple] = (await findReview(tools, { link })) ?? [];
    expect(apple).toMatchObject({ name: 'Apple day', checks: { phone: null } });
  });

  it('of what was changed or added since the page was opened is refused, and marks nothing', async () => {
    const review = await openReview();
    const { tools, marjoram, hazel, loosestrife, link, activityId } = review;
    const seen = await review.seen();
    const changed = allotment(loosestrife, {
      activityId,
      version: '1',
      costWords: '',
      town: 'Wick',
    });
    await changeActivity(tools, marjoram, changed);
    for (const stale of [seen, seen.slice(1), []]) {
      await expect(confirmReview(tools, { link, seen: stale })).rejects.toMatchObject({
        code: 'conflict',
      });
    }
    const { activity } = await getActivity(tools, hazel, { activityId });
    expect(activity.checks.times?.at).not.toBe(tools.clock.now().toISOString());
    expect(await confirmReview(tools, { link, seen: await review.seen() })).toEqual({
      confirmed: 2,
    });
  });

  it('with a link that opens nothing marks nothing', async () => {
    const { tools, link, seen } = await openReview();
    // Differs in bits that a careless reader of the signature leaves out.
    const other = `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`;
    for (const wrong of [other, 'nothing']) {
      await expect(confirmReview(tools, { link: wrong, seen: await seen() })).rejects.toMatchObject(
        { code: 'invalidInput' },
      );
    }
  });
});
