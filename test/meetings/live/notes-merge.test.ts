import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';

import {
  addToNotes,
  EMPTY_NOTES,
  notesSince,
  textsIn,
  vectorOf,
} from '#server/meetings/live/notes-document.ts';

const bounds = { keys: ['meeting'], isMine: () => true };
const WRITERS = 3;

/** One step: somebody types at a place, takes letters out, sends, fetches, or comes and goes. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), who: fc.nat(WRITERS - 1), at: fc.nat(60) }),
  fc.record({ kind: fc.constant('remove' as const), who: fc.nat(WRITERS - 1), at: fc.nat(60) }),
  fc.record({ kind: fc.constant('send' as const), who: fc.nat(WRITERS - 1), at: fc.nat(1) }),
  fc.record({ kind: fc.constant('fetch' as const), who: fc.nat(WRITERS - 1), at: fc.nat(1) }),
);

/** Server and pages, as they exchange bytes; the last writer is offline until the end. */
function open() {
  let server = EMPTY_NOTES;
  const pages = Array.from({ length: WRITERS }, (_, number) => {
    const doc = new Y.Doc();
    doc.clientID = number + 1;
    return { doc, text: doc.getText('meeting'), vector: vectorOf(server) };
  });
  return {
    pages,
    texts: () => textsIn(server).get('meeting') ?? '',
    send: (page: (typeof pages)[number]) => {
      const update = Y.encodeStateAsUpdate(page.doc, page.vector);
      server = addToNotes(server, update, bounds).bytes;
      page.vector = vectorOf(server);
    },
    fetch: (page: (typeof pages)[number]) => {
      Y.applyUpdate(page.doc, notesSince(server, Y.encodeStateVector(page.doc)));
      page.vector = vectorOf(server);
    },
  };
}

describe('three who write at once, one of them without a connection', () => {
  it('have the same notes in the end, with every word that nobody took out', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => {
        const { pages, send, fetch, texts } = open();
        const offline = pages[WRITERS - 1];
        const typed = new Set<string>();
        const removed = new Set<string>();
        let number = 0;
        for (const { kind, who, at } of steps) {
          const page = pages[who];
          if (!page) continue;
          const { text } = page;
          if (kind === 'type') {
            // Each word is one letter that stands nowhere else.
            const word = String.fromCharCode(0x4e00 + (number += 1));
            typed.add(word);
            text.insert(Math.min(at, text.length), word);
          } else if (kind === 'remove' && text.length > 0) {
            const place = Math.min(at, text.length - 1);
            removed.add(text.toJSON().charAt(place));
            text.delete(place, 1);
          } else if (page !== offline) {
            if (kind === 'send') send(page);
            if (kind === 'fetch') fetch(page);
          }
        }
        for (const page of pages) send(page);
        for (const page of pages) fetch(page);
        const whole = texts();
        for (const { text } of pages) expect(text.toJSON()).toBe(whole);
        const kept = [...typed].filter((word) => !removed.has(word));
        expect(Array.from(whole).sort()).toEqual(kept.sort());
      }),
      { numRuns: 300 },
    );
  });
});
