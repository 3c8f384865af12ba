import type { MessageView } from '#server/messaging/contract.ts';

import type { AttachedFile } from './attached-file.ts';
import { newClientId } from './client-id.ts';
import type { Delivery } from './deliver-message.ts';
import { createStore, type Store } from './store.ts';
import { notShown, without, withState, type Answers, type Unsent } from './unsent.ts';

export interface NewMessage {
  text: string;
  files?: readonly AttachedFile[];
  replyTo: Unsent['replyTo'];
  answers: Answers;
}

export interface OutboxOptions {
  /** Writes what is not sent yet to where a reload finds it. */
  keep(before: readonly Unsent[], now: readonly Unsent[]): void;
  deliver(unsent: Unsent): Promise<Delivery>;
  onSent(message: MessageView | null): void;
  /** Guard holds it. Answers whether the text went back to where it can be changed. */
  onHeld(unsent: Unsent, fields: Record<string, string>): boolean;
  onSignedOut(): void;
  now(): string;
}

export interface Outbox {
  unsent: Store<readonly Unsent[]>;
  /** What was not sent when the page was last open. */
  restore(kept: readonly Unsent[]): void;
  send(message: NewMessage): void;
  tryAgain(clientId: string): void;
  /** The connection is back: what did not get through goes again. */
  tryAllAgain(): void;
  /** Takes a message out, to change it. */
  takeOut(clientId: string): Unsent | null;
  /** Lets go of what the room shows. */
  forgetShown(messages: readonly MessageView[], myId: string): void;
}

const NOT_SENT_YET = { state: 'sending', because: null, waitsForConnection: false } as const;

/**
 * Sends messages one after the other, so that they stand in the order in which they were written.
 * Nothing is dropped: a message leaves when the room shows it or its writer takes it out.
 */
export function createOutbox(options: OutboxOptions): Outbox {
  const unsent = createStore<readonly Unsent[]>([]);
  /** Client ids given anew: a second refusal of the same message is told, not tried for ever. */
  const renamed = new Set<string>();
  let isDelivering = false;

  function change(next: readonly Unsent[]): void {
    options.keep(unsent.get(), next);
    unsent.set(next);
  }

  async function deliverAll(): Promise<void> {
    if (isDelivering) return;
    isDelivering = true;
    for (let next = firstWaiting(); next; next = firstWaiting()) {
      settle(next, await options.deliver(next));
    }
    isDelivering = false;
  }

  function firstWaiting(): Unsent | undefined {
    return unsent.get().find(({ state }) => state === 'sending');
  }

  function settle(sending: Unsent, delivery: Delivery): void {
    const { clientId } = sending;
    switch (delivery.kind) {
      case 'sent':
        change(withState(unsent.get(), clientId, { state: 'sent', because: null }));
        return options.onSent(delivery.message);
      case 'held':
        if (options.onHeld(sending, delivery.fields)) {
          return change(without(unsent.get(), clientId));
        }
        return hold(
          clientId,
          delivery.fields.text ??
            delivery.fields.alt ??
            'Check it for what could give somebody away.',
        );
      case 'idTaken':
        return rename(clientId, delivery.clientId ?? newClientId());
      case 'refused':
        return hold(clientId, delivery.sentence);
      case 'signedOut':
        holdAll();
        return options.onSignedOut();
      case 'unreachable':
        return holdAll();
    }
  }

  /** The words are new, so they go under a new name. */
  function rename(clientId: string, fresh: string): void {
    if (renamed.has(clientId)) return hold(clientId, 'Hedgerow could not take this message.');
    renamed.add(fresh);
    change(withState(unsent.get(), clientId, { clientId: fresh }));
  }

  function hold(clientId: string, because: string): void {
    change(withState(unsent.get(), clientId, { state: 'notSent', because }));
  }

  /** What one message met, those behind it would meet too. */
  function holdAll(): void {
    change(
      unsent
        .get()
        .map((one) =>
          one.state === 'sending' ? { ...one, state: 'notSent', waitsForConnection: true } : one,
        ),
    );
  }

  return {
    unsent,
    restore(kept) {
      const known = new Set(unsent.get().map(({ clientId }) => clientId));
      const missing = kept.filter(({ clientId }) => !known.has(clientId));
      if (missing.length > 0) unsent.set([...missing, ...unsent.get()]);
    },
    send(message) {
      const added: Unsent = {
        ...message,
        ...NOT_SENT_YET,
        clientId: newClientId(),
        at: options.now(),
      };
      change([...unsent.get(), added]);
      void deliverAll();
    },
    tryAgain(clientId) {
      change(withState(unsent.get(), clientId, NOT_SENT_YET));
      void deliverAll();
    },
    tryAllAgain() {
      const waiting = unsent.get().filter(({ waitsForConnection }) => waitsForConnection);
      if (waiting.length === 0) return;
      change(
        unsent.get().map((one) => (one.waitsForConnection ? { ...one, ...NOT_SENT_YET } : one)),
      );
      void deliverAll();
    },
    takeOut(clientId) {
      const found = unsent.get().find((one) => one.clientId === clientId) ?? null;
      if (found) change(without(unsent.get(), clientId));
      return found;
    },
    forgetShown(messages, myId) {
      const left = notShown(unsent.get(), messages, myId);
      if (left !== unsent.get()) change(left);
    },
  };
}
