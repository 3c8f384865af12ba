import { describe, expect, it } from 'vitest';

import { GapVoice } from '#server/gaps/gap-voice.model.ts';
import { Gap } from '#server/gaps/gap.model.ts';
import { changeGap, getGap, logGap } from '#server/gaps/index.ts';
import { addAllotment } from '#test/activities/support/open-board.ts';
import { countVoices, gapForm, logChoir, openGaps } from './support/open-gaps.ts';

describe('logging a gap', () => {
  it('a link worker logs what is missing, and is the first who says so', async () => {
    const gaps = await openGaps();
    const gapId = await logChoir(gaps);
    const { gap } = await getGap(gaps.tools, gaps.hazel, { gapId });
    expect(gap).toEqual({
      id: gapId,
      need: 'music',
      place: 'Ambry',
      kind: 'none',
      note: 'Nobody sings in the daytime.',
      state: 'open',
      seenBy: 1,
      isMine: true,
      loggedAt: gaps.clock.now().toISOString(),
      stateSaid: null,
      closedBy: null,
      isHidden: false,
    });
  });

  it('who logged it stands with the voices and nowhere else', async () => {
    const gaps = await openGaps();
    const gapId = await logChoir(gaps);
    const { tools, hazel, marjoram } = gaps;
    expect(JSON.stringify(await Gap.findById(gapId).lean())).not.toContain(hazel.personId);
    expect(JSON.stringify(await getGap(tools, marjoram, { gapId }))).not.toContain('Hazel');
    expect(JSON.stringify(gaps.announced)).toContain(hazel.personId);
    expect(JSON.stringify(gaps.announced.map(({ view }) => view))).not.toContain(hazel.personId);
    const voices = await GapVoice.find().lean();
    expect(voices.map(({ personId }) => personId.toString())).toEqual([hazel.personId]);
  });

  it('is not for those who only read, and not there for activity providers', async () => {
    const { tools, marjoram, teazle, alder, barnaby } = await openGaps();
    for (const reader of [marjoram, teazle, alder]) {
      await expect(logGap(tools, reader, gapForm())).rejects.toMatchObject({
        code: 'notPermitted',
      });
    }
    await expect(logGap(tools, barnaby, gapForm())).rejects.toMatchObject({ code: 'notFound' });
    expect(await Gap.countDocuments()).toBe(0);
  });

  it('is not for somebody whom a moderator keeps from writing', async () => {
    const { tools, hazel, clock } = await openGaps();
    const mutedUntil = new Date(clock.now().getTime() + 60_000).toISOString();
    const muted = { ...hazel, mutedUntil };
    await expect(logGap(tools, muted, gapForm())).rejects.toMatchObject({ code: 'notPermitted' });
    clock.forward({ minutes: 1 });
    await logGap(tools, muted, gapForm());
  });

  it('what is logged already and not filled counts one more, and keeps its words', async () => {
    const gaps = await openGaps();
    const { tools, rowan, marjoram } = gaps;
    const gapId = await logChoir(gaps);
    await changeGap(tools, marjoram, { gapId, state: 'workedOn' });
    const form = gapForm({ place: '  AMBRY ', note: 'Other words.' });
    expect(await logGap(tools, rowan, form)).toEqual({ gapId, wasThere: true });
    const { gap } = await getGap(tools, rowan, { gapId });
    expect(gap).toMatchObject({ seenBy: 2, isMine: true, note: 'Nobody sings in the daytime.' });
    expect(await countVoices(gapId)).toEqual({ said: 2, kept: 2 });
    expect(await Gap.countDocuments()).toBe(1);
  });

  it('another need, town or kind is a gap of its own, and so is one in another county', async () => {
    const gaps = await openGaps();
    await logChoir(gaps);
    for (const other of [{ need: 'food' }, { place: 'Thornby' }, { kind: 'full' }]) {
      await logChoir(gaps, other);
    }
    await logGap(gaps.tools, gaps.stranger, gapForm());
    expect(await Gap.countDocuments()).toBe(5);
  });

  it('what was filled can be missing again', async () => {
    const gaps = await openGaps();
    const gapId = await logChoir(gaps);
    const activityId = await addAllotment(gaps);
    await changeGap(gaps.tools, gaps.marjoram, { gapId, state: 'closed', activityId });
    const again = await logGap(gaps.tools, gaps.rowan, gapForm());
    expect(again).toMatchObject({ wasThere: false });
    expect(again.gapId).not.toBe(gapId);
  });

  it('the same form sent twice, or by two tabs at once, is saved once', async () => {
    const { tools, hazel, announced } = await openGaps();
    const form = gapForm();
    const [one, other] = await Promise.all([
      logGap(tools, hazel, form),
      logGap(tools, hazel, form),
    ]);
    const third = await logGap(tools, hazel, form);
    expect(new Set([one, other, third].map(({ gapId }) => gapId)).size).toBe(1);
    expect(await countVoices(one.gapId)).toEqual({ said: 1, kept: 1 });
    expect(await Gap.countDocuments()).toBe(1);
    expect(announced).toHaveLength(1);
    await expect(logGap(tools, hazel, { ...form, place: 'Thornby' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('of two who log the same at one moment one is the first and one says "me too"', async () => {
    const { tools, hazel, rowan } = await openGaps();
    const logged = await Promise.all([
      logGap(tools, hazel, gapForm()),
      logGap(tools, rowan, gapForm()),
    ]);
    const [gapId = ''] = logged.map((one) => one.gapId);
    expect(new Set(logged.map((one) => one.gapId)).size).toBe(1);
    expect(logged.map(({ wasThere }) => wasThere).sort()).toEqual([false, true]);
    expect(await countVoices(gapId)).toEqual({ said: 2, kept: 2 });
  });

  it('an NHS number, a phone number and a postcode are stopped, and nothing of them is logged', async () => {
    const gaps = await openGaps();
    for (const note of ['For 999 000 1006', 'Ring 01632 960123', 'Near ZZ1 1AA']) {
      const held = logChoir(gaps, { note });
      await expect(held).rejects.toMatchObject({ code: 'guardRefused' });
      await expect(held).rejects.toHaveProperty('fields.note');
      await expect(held).rejects.not.toHaveProperty('fields.checked');
    }
    await expect(logChoir(gaps, { place: '999 000 1006' })).rejects.toHaveProperty('fields.place');
    expect(await Gap.countDocuments()).toBe(0);
    expect(JSON.stringify(gaps.logged)).toContain('nhsNumber');
    expect(JSON.stringify(gaps.logged)).not.toMatch(/999 ?000 ?1006/);
  });

  it('what Guard only asks about passes after one press', async () => {
    const gaps = await openGaps();
    const form = { note: 'Mrs Lind’s choir has closed.' };
    await expect(logChoir(gaps, form)).rejects.toHaveProperty('fields.checked');
    await logChoir(gaps, { ...form, checked: 'yes' });
    expect(await Gap.countDocuments()).toBe(1);
  });

  it('says at each field what is missing', async () => {
    const gaps = await openGaps();
    const fieldsOf = async (overrides: Record<string, unknown>) => {
      const error: unknown = await logChoir(gaps, overrides).catch((reason: unknown) => reason);
      return error instanceof Object && 'fields' in error ? Object.keys(error.fields ?? {}) : [];
    };
    expect(await fieldsOf({ need: '', place: ' ', kind: undefined })).toEqual([
      'need',
      'place',
      'kind',
    ]);
    expect(await fieldsOf({ place: 'x'.repeat(41) })).toEqual(['place']);
    expect(await fieldsOf({ note: 'x'.repeat(201) })).toEqual(['note']);
    expect(await fieldsOf({ need: ['music', 'food'] })).toEqual(['need']);
    expect(await fieldsOf({ place: { $gt: '' } })).toEqual(['place']);
    expect(await fieldsOf({ clientId: 'short' })).toEqual(['clientId']);
    expect(await Gap.countDocuments()).toBe(0);
  });

  it('is announced to the colleagues of the county, and to nobody else', async () => {
    const gaps = await openGaps();
    const gapId = await logChoir(gaps);
    const { announced, marjoram, hazel, rowan, teazle, alder } = gaps;
    expect(announced).toMatchObject([{ event: 'gap.changed', view: { gapId } }]);
    expect([...(announced[0]?.audience ?? [])].sort()).toEqual(
      [marjoram, hazel, rowan, teazle, alder].map(({ personId }) => personId).sort(),
    );
  });
});
