import { describe, expect, it } from 'vitest';

import { Matter } from '#server/moderation/matter.model.ts';
import { refusalOf } from '#test/resources/support/refusal.ts';
import { HIDE, LEAVE, openModeration } from './support/open-moderation.ts';

describe('reporting a thing', () => {
  it('CO10: two reports of one thing are one matter with both reasons', async () => {
    const { report, people, moderation, countyRoomId, say } = await openModeration();
    const { id } = await say(people.rowan, countyRoomId, 'Buy my beans');
    await report(people.hazel, 'message', id, { reason: 'advertising' });
    await report(people.linnet, 'message', id, { reason: 'other', line: 'It is the third time.' });
    const { matters } = await moderation.listMatters(people.marjoram, {});
    expect(matters).toMatchObject([
      { thing: 'message', reports: 2, reasons: ['advertising', 'other'] },
    ]);
  });

  it('by the same person again is the first report', async () => {
    const { report, people, moderation, reportedMessage } = await openModeration();
    const { message } = await reportedMessage();
    await report(people.hazel, 'message', message.id, { reason: 'untrue' });
    const { matters } = await moderation.listMatters(people.marjoram, {});
    expect(matters).toMatchObject([{ reports: 1, reasons: ['unkind'] }]);
  });

  it('T47: many at the same moment are one matter with all of them', async () => {
    const { report, people, moderation, countyRoomId, say } = await openModeration();
    const { id } = await say(people.rowan, countyRoomId, 'Buy my beans');
    const { hazel, linnet, hurdle, marjoram, linden } = people;
    const reporters = [hazel, linnet, hurdle, marjoram, linden];
    await Promise.all([...reporters, ...reporters].map((actor) => report(actor, 'message', id)));
    expect(await Matter.countDocuments()).toBe(1);
    const { matters } = await moderation.listMatters(marjoram, {});
    expect(matters).toMatchObject([{ reports: 5 }]);
  });

  it('takes what the reporter can see, and nothing else', async () => {
    const { report, people, talkDirect, share, moderation } = await openModeration();
    const { hazel, rowan, linnet, alder, barnaby, sedge } = people;
    const { said } = await talkDirect(hazel, rowan);
    const id = said[4]?.id ?? '';
    for (const outsider of [linnet, alder, barnaby, sedge]) {
      await expect(report(outsider, 'message', id)).rejects.toMatchObject({ code: 'notFound' });
    }
    const resourceId = await share(hazel);
    for (const outsider of [barnaby, sedge]) {
      await expect(report(outsider, 'resource', resourceId)).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    const unknown = { kind: 'sermon', thingId: id, reason: 'unkind' };
    for (const wrong of [unknown, { ...unknown, kind: 'message', thingId: 'x' }]) {
      await expect(moderation.reportThing(hazel, wrong)).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    expect(await Matter.countDocuments()).toBe(0);
    await report(rowan, 'message', id);
    await report(alder, 'resource', resourceId);
    expect(await Matter.countDocuments()).toBe(2);
  });

  it('is not for what one wrote oneself', async () => {
    const { report, people, share } = await openModeration();
    const resourceId = await share(people.hazel);
    await expect(report(people.hazel, 'resource', resourceId)).rejects.toMatchObject({
      code: 'notPermitted',
    });
  });

  it('asks for a reason, for a line with "something else", and Guard reads the line', async () => {
    const { moderation, people, share } = await openModeration();
    const thing = { kind: 'resource', thingId: await share(people.hazel) };
    const refused = (form: object) =>
      refusalOf(moderation.reportThing(people.rowan, { ...thing, ...form }));
    expect(await refused({})).toEqual({ code: 'invalidInput', fields: ['reason'] });
    expect(await refused({ reason: 'constructor' })).toMatchObject({ fields: ['reason'] });
    expect(await refused({ reason: 'other' })).toMatchObject({ fields: ['line'] });
    const telling = { reason: 'recognisable', line: 'It says 999 000 1006' };
    expect(await refused(telling)).toEqual({ code: 'guardRefused', fields: ['line'] });
    expect(await Matter.countDocuments()).toBe(0);
  });

  it('opens again what was left, when somebody reports it who had not', async () => {
    const { report, people, moderation, reportedMessage } = await openModeration();
    const { message, matterId } = await reportedMessage();
    await moderation.decideMatter(people.marjoram, { matterId, ...LEAVE });
    const waiting = async () => (await moderation.listMatters(people.linden, {})).matters.length;
    await report(people.hazel, 'message', message.id);
    expect(await waiting()).toBe(0);
    await report(people.linnet, 'message', message.id);
    expect(await waiting()).toBe(1);
    await moderation.decideMatter(people.linden, { matterId, ...HIDE });
    await expect(report(people.hurdle, 'message', message.id)).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('is announced to moderators, but not to one whose words they are', async () => {
    const { report, people, announced, countyRoomId, say } = await openModeration();
    const { id } = await say(people.marjoram, countyRoomId, 'Be quick about it');
    await report(people.hazel, 'message', id);
    const news = announced.filter(({ event }) => event === 'matter.changed');
    const heard = news.flatMap(({ audience }) => audience);
    expect([...heard].sort()).toEqual([people.alder.personId, people.linden.personId].sort());
  });
});
