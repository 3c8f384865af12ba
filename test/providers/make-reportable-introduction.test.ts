import { describe, expect, it } from 'vitest';

import {
  answerIntroduction,
  askForIntroduction,
  makeReportableIntroduction,
  removeContact,
  withdrawIntroduction,
} from '#server/providers/index.ts';
import { ReportedIntroduction } from '#server/providers/reported-introduction.model.ts';
import { profiled } from '#test/support/profiled.ts';
import { openLimited } from './support/open-limited.ts';

const words = 'You lot never help anybody.';

async function openReported() {
  const limited = await openLimited();
  const { tools, fenwold, contactId, worker, rowan, seenBy } = limited;
  const asker = worker(1);
  const asked = { contactId, askedId: rowan.personId };
  await askForIntroduction(tools, asker, { ...asked, words });
  const ofMe = async () => (await seenBy(rowan)).introductions.ofMe;
  const thingId = (await ofMe())[0]?.id ?? '';
  limited.announced.length = 0;
  return {
    ...{ ...limited, asker, asked, ofMe, thingId },
    place: { countyId: fenwold.countyId, thingId },
    answer: (answer: string) =>
      answerIntroduction(tools, rowan, { contactId, askerId: asker.personId, answer }),
    reportable: makeReportableIntroduction(tools),
  };
}

type Shown = Awaited<ReturnType<Awaited<ReturnType<typeof openReported>>['reportable']['show']>>;
const textOf = (shown: Shown) => JSON.stringify(shown?.body);

describe('words in a question for an introduction, in the hands of moderators', () => {
  it('are found by the one who is asked, and by nobody else', async () => {
    const reported = await openReported();
    const { asker, worker, rowan, hazel, marjoram, barnaby, contactId } = reported;
    const { thingId, reportable } = reported;
    expect(await reportable.find(rowan, thingId)).toMatchObject({
      authorId: asker.personId,
      title: 'To be introduced to Barnaby Trellis:',
      path: `/contacts/${contactId}`,
    });
    for (const other of [asker, worker(2), hazel, marjoram, barnaby]) {
      await expect(reportable.find(other, thingId)).rejects.toMatchObject({ code: 'notFound' });
    }
    await expect(reportable.find(rowan, 'nothing')).rejects.toMatchObject({ code: 'notFound' });
  });

  it('cannot be reported where nothing was written', async () => {
    const { tools, asker, rowan, asked, contactId, ofMe, reportable } = await openReported();
    await withdrawIntroduction(tools, asker, { contactId });
    await askForIntroduction(tools, asker, asked);
    const [one] = await ofMe();
    await expect(reportable.find(rowan, one?.id ?? '')).rejects.toMatchObject({ code: 'notFound' });
  });

  it('are shown to moderators once reported, also when they have gone by themselves', async () => {
    const { tools, asker, contactId, place, reportable } = await openReported();
    expect(await reportable.show(place)).toBeNull();
    await Promise.all(Array.from({ length: 12 }, async () => reportable.keep?.(place)));
    const shown = await reportable.show(place);
    expect(shown).toMatchObject({ authorId: asker.personId, state: 'standing', path: null });
    expect(textOf(shown)).toContain(words);
    await withdrawIntroduction(tools, asker, { contactId });
    const gone = await reportable.show(place);
    expect(gone?.state).toBe('takenBack');
    expect(textOf(gone)).toContain(words);
    expect(await reportable.listConcerned(place)).toEqual([asker.personId]);
  });

  it('go out of sight live, come back, and do not come back once it is answered', async () => {
    const reported = await openReported();
    const { announced, asker, rowan, place, ofMe, answer, reportable } = reported;
    await reportable.keep?.(place);
    const hide = () => reportable.hide({ ...place, rule: 'kind' });
    await hide();
    await hide();
    expect(await ofMe()).toMatchObject([{ words: '' }]);
    expect(announced.map(({ audience }) => audience)).toEqual([[asker.personId, rowan.personId]]);
    expect(await reportable.show(place)).toMatchObject({ state: 'hidden' });
    await reportable.restore(place);
    expect(await ofMe()).toMatchObject([{ words }]);
    await hide();
    await answer('notNow');
    await reportable.restore(place);
    expect(await ofMe()).toEqual([]);
    expect(await reportable.show(place)).toMatchObject({ state: 'takenBack' });
  });

  it('of a question that is asked anew are other words, and what was reported before stays', async () => {
    const { tools, clock, asker, asked, place, ofMe, answer, reportable } = await openReported();
    await reportable.keep?.(place);
    await reportable.hide({ ...place, rule: 'kind' });
    await answer('notNow');
    clock.forward({ days: 7 });
    await askForIntroduction(tools, asker, { ...asked, words: 'Please.' });
    // The same decision again says nothing of these.
    await reportable.hide({ ...place, rule: 'kind' });
    expect(await ofMe()).toMatchObject([{ words: 'Please.' }]);
    await reportable.keep?.(place);
    const shown = await reportable.show(place);
    expect(shown?.state).toBe('standing');
    expect(textOf(shown)).toContain('Please.');
    expect(JSON.stringify(shown?.earlier)).toContain(words);
  });

  it('go for good with the contact; of another county they are not there', async () => {
    const reported = await openReported();
    const { tools, marjoram, contactId, wealdshire, place, reportable } = reported;
    await reportable.keep?.({ ...place, countyId: wealdshire.countyId });
    expect(await ReportedIntroduction.countDocuments()).toBe(0);
    await reportable.keep?.(place);
    expect(await reportable.show({ ...place, countyId: wealdshire.countyId })).toBeNull();
    const asked = await profiled(async () => {
      await reportable.show(place);
      await removeContact(tools, marjoram, { contactId });
    });
    const plans = asked.filter(({ ns }) => ns.endsWith('.reportedIntroductions'));
    for (const { planSummary } of plans) expect(planSummary).toMatch(/IXSCAN|IDHACK/);
    expect(plans).toHaveLength(2);
    expect(await reportable.show(place)).toBeNull();
  });
});
