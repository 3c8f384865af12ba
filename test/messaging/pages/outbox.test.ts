import { describe, expect, it } from 'vitest';

import type { Delivery } from '#app/messaging/deliver-message.ts';
import { createOutbox, type OutboxOptions } from '#app/messaging/outbox.ts';
import type { Unsent } from '#app/messaging/unsent.ts';

import { hazel, message } from './page-views.ts';

interface Delivering {
  unsent: Unsent;
  end(delivery: Delivery): Promise<void>;
}

/** An outbox whose deliveries the test ends one by one. */
function openOutbox(change: Partial<OutboxOptions> = {}) {
  const delivering: Delivering[] = [];
  const kept: string[][] = [];
  const heard: string[] = [];
  const outbox = createOutbox({
    keep: (_, now) => kept.push(now.map(({ text }) => text)),
    deliver: (unsent) =>
      new Promise((resolve) => {
        delivering.push({
          unsent,
          async end(delivery) {
            resolve(delivery);
            await new Promise((later) => setTimeout(later));
          },
        });
      }),
    onSent: (sent) => heard.push(`sent ${sent?.seq ?? 'by page'}`),
    onHeld: () => true,
    onSignedOut: () => heard.push('signed out'),
    now: () => '2026-10-06T09:00:00.000Z',
    ...change,
  });
  const write = (text: string) => outbox.send({ text, replyTo: null, answers: {} });
  const states = () => outbox.unsent.get().map(({ text, state }) => `${text}: ${state}`);
  const nth = (index: number) => {
    const found = delivering[index];
    if (!found) throw new Error(`Delivery ${index} has not begun.`);
    return found;
  };
  return { outbox, delivering, kept, heard, write, states, nth };
}

const sent = (seq: number): Delivery => ({ kind: 'sent', message: message(seq) });

describe('messages on their way', () => {
  it('go one after the other, in the order in which they were written', async () => {
    const { write, delivering, nth, states } = openOutbox();
    write('first');
    write('second');
    expect(delivering.map(({ unsent }) => unsent.text)).toEqual(['first']);
    await nth(0).end(sent(1));
    expect(delivering.map(({ unsent }) => unsent.text)).toEqual(['first', 'second']);
    await nth(1).end(sent(2));
    expect(states()).toEqual(['first: sent', 'second: sent']);
  });

  it('stay until the room shows them', async () => {
    const { outbox, write, nth, states } = openOutbox();
    write('hello');
    const { clientId } = nth(0).unsent;
    await nth(0).end(sent(1));
    outbox.forgetShown(
      [message(1, { clientId, author: { ...hazel, id: 'somebody-else' } })],
      'hazel',
    );
    expect(states()).toEqual(['hello: sent']);
    outbox.forgetShown([message(1, { clientId, author: hazel })], 'hazel');
    expect(states()).toEqual([]);
  });

  it('wait with their words where nothing gets through, and go again under the same id', async () => {
    const { outbox, write, nth, states, kept } = openOutbox();
    write('first');
    write('second');
    await nth(0).end({ kind: 'unreachable' });
    expect(states()).toEqual(['first: notSent', 'second: notSent']);
    expect(kept.at(-1)).toEqual(['first', 'second']);

    outbox.tryAllAgain();
    expect(nth(1).unsent.clientId).toBe(nth(0).unsent.clientId);
    await nth(1).end(sent(1));
    await nth(2).end(sent(2));
    expect(states()).toEqual(['first: sent', 'second: sent']);
  });

  it('do not go again by themselves after a refusal', async () => {
    const { outbox, write, nth, delivering } = openOutbox();
    write('too quick');
    await nth(0).end({ kind: 'refused', sentence: 'Wait a few seconds.' });
    expect(outbox.unsent.get()[0]).toMatchObject({
      state: 'notSent',
      because: 'Wait a few seconds.',
    });
    outbox.tryAllAgain();
    expect(delivering).toHaveLength(1);
    outbox.tryAgain(nth(0).unsent.clientId);
    expect(delivering).toHaveLength(2);
  });

  it('go back to the writer where Guard holds them', async () => {
    const held: string[] = [];
    const { write, nth, states } = openOutbox({
      onHeld: (unsent, fields) => {
        held.push(unsent.text, fields.text ?? '');
        return true;
      },
    });
    write('about somebody');
    await nth(0).end({ kind: 'held', fields: { text: 'This looks like a name.' } });
    expect(held).toEqual(['about somebody', 'This looks like a name.']);
    expect(states()).toEqual([]);
  });

  it('stay with the reason where Guard holds them and the writer is at something else', async () => {
    const { outbox, write, nth } = openOutbox({ onHeld: () => false });
    write('about somebody');
    await nth(0).end({ kind: 'held', fields: { text: 'This looks like a name.' } });
    expect(outbox.unsent.get()[0]).toMatchObject({
      text: 'about somebody',
      state: 'notSent',
      because: 'This looks like a name.',
    });
  });

  it('go under a fresh id, once, where theirs names another message', async () => {
    const { write, nth, states } = openOutbox();
    write('hello');
    await nth(0).end({ kind: 'idTaken', clientId: 'a-fresh-id-of-the-server' });
    expect(nth(1).unsent.clientId).toBe('a-fresh-id-of-the-server');
    await nth(1).end({ kind: 'idTaken', clientId: 'another-fresh-id' });
    expect(states()).toEqual(['hello: notSent']);
  });

  it('are kept when the session has ended', async () => {
    const { write, nth, states, heard, kept } = openOutbox();
    write('written before lunch');
    await nth(0).end({ kind: 'signedOut' });
    expect(states()).toEqual(['written before lunch: notSent']);
    expect(heard).toEqual(['signed out']);
    expect(kept.at(-1)).toEqual(['written before lunch']);
  });

  it('can be taken out to change them', async () => {
    const { outbox, write, nth, states } = openOutbox();
    write('hello');
    await nth(0).end({ kind: 'refused', sentence: 'No.' });
    expect(outbox.takeOut(nth(0).unsent.clientId)?.text).toBe('hello');
    expect(states()).toEqual([]);
  });
});
