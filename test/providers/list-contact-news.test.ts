import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import {
  answerIntroduction,
  askForIntroduction,
  askForTurn,
  confirmContact,
  correctContact,
  knowContact,
  listContactNews,
  listContactsToCheck,
  removeContact,
} from '#server/providers/index.ts';
import { openLimited, type Limited } from './support/open-limited.ts';

const kinds = async ({ tools }: Limited, actor: Actor) =>
  (await listContactNews(tools, actor)).map(({ kind }) => kind);
const onStart = async ({ tools }: Limited, actor: Actor) =>
  (await listContactsToCheck(tools, actor)).news.map(({ kind }) => kind);

describe('what I asked and am asked about contacts', () => {
  it('is my turn or my place in a queue, for as long as it is to come', async () => {
    const county = await openLimited({ perWeek: 1 });
    const { tools, clock, contactId, worker } = county;
    await askForTurn(tools, worker(1), { contactId });
    await askForTurn(tools, worker(2), { contactId });
    expect(await listContactNews(tools, worker(2))).toEqual([
      {
        kind: 'queued',
        contact: { id: contactId, name: 'Barnaby Trellis', organisation: 'Loosestrife Growers' },
        person: null,
        turn: { from: '2026-10-12', until: '2026-10-18', isNow: false },
      },
    ]);
    expect(await kinds(county, worker(1))).toEqual(['turn']);
    expect(await kinds(county, worker(3))).toEqual([]);
    clock.forward({ days: 7 });
    expect(await kinds(county, worker(1))).toEqual([]);
    expect(await kinds(county, worker(2))).toEqual(['turn']);
  });

  it('shows on the start page a turn that has come, until one has rung', async () => {
    const county = await openLimited({ perWeek: 1 });
    const { tools, clock, contactId, worker } = county;
    for (const number of [1, 2, 3]) await askForTurn(tools, worker(number), { contactId });
    // Whoever got it at once knows it; whoever waits is told when it comes.
    for (const number of [1, 2]) expect(await onStart(county, worker(number))).toEqual([]);
    clock.forward({ days: 7 });
    expect(await onStart(county, worker(2))).toEqual(['turn']);
    await confirmContact(tools, worker(2), { contactId });
    expect(await onStart(county, worker(2))).toEqual([]);
    clock.forward({ days: 7 });
    expect(await onStart(county, worker(3))).toEqual(['turn']);
    await knowContact(tools, worker(3), { contactId });
    expect(await onStart(county, worker(3))).toEqual([]);
  });

  it('is what colleagues ask of me, on the start page too, and what became of my own questions', async () => {
    const county = await openLimited();
    const { tools, clock, contactId, worker, rowan } = county;
    const ask = (number: number) =>
      askForIntroduction(tools, worker(number), { contactId, askedId: rowan.personId });
    await ask(1);
    await ask(2);
    expect(await listContactNews(tools, rowan)).toMatchObject([
      { kind: 'wanted', person: { name: 'Worker 1' } },
      { kind: 'wanted', person: { name: 'Worker 2' } },
    ]);
    expect(await onStart(county, rowan)).toEqual(['wanted', 'wanted']);
    expect(await kinds(county, worker(1))).toEqual(['asked']);
    expect(await onStart(county, worker(1))).toEqual([]);
    const answer = (number: number, given: string) =>
      answerIntroduction(tools, rowan, {
        ...{ contactId, askerId: worker(number).personId, answer: given },
      });
    await answer(1, 'introduced');
    await answer(2, 'notNow');
    expect(await onStart(county, worker(1))).toEqual(['introduced']);
    expect(await kinds(county, worker(2))).toEqual(['notNow']);
    expect(await kinds(county, rowan)).toEqual([]);
    clock.forward({ days: 7 });
    expect(await kinds(county, worker(2))).toEqual([]);
    await confirmContact(tools, worker(1), { contactId });
    expect(await onStart(county, worker(1))).toEqual([]);
  });

  it('is nothing for activity providers and strangers, and of contacts that one no longer sees', async () => {
    const county = await openLimited();
    const { tools, contactId, worker, rowan, barnaby, stranger, hazel } = county;
    await askForTurn(tools, worker(1), { contactId });
    await askForIntroduction(tools, worker(1), { contactId, askedId: rowan.personId });
    for (const actor of [barnaby, stranger, worker(2)])
      expect(await kinds(county, actor)).toEqual([]);
    await correctContact(tools, hazel, { contactId, version: 1, agreed: 'no' });
    for (const actor of [worker(1), rowan]) {
      expect(await kinds(county, actor)).toEqual([]);
      expect(await onStart(county, actor)).toEqual([]);
    }
    await correctContact(tools, hazel, { contactId, version: 2, agreed: 'yes' });
    expect(await kinds(county, worker(1))).toEqual(['turn', 'asked']);
    await removeContact(tools, hazel, { contactId });
    expect(await kinds(county, worker(1))).toEqual([]);
  });

  it('holds no number', async () => {
    const { tools, contactId, worker } = await openLimited();
    await askForTurn(tools, worker(1), { contactId });
    expect(JSON.stringify(await listContactNews(tools, worker(1)))).not.toContain('960123');
  });
});
