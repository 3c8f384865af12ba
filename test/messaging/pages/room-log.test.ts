import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  addMissed,
  addNewestPage,
  addOlderPage,
  hearChange,
  hearMessage,
  isBehind,
  openLog,
  type RoomLog,
} from '#app/messaging/room-log.ts';

import { edited, message, messages, missed, page, rowan, takenBack } from './page-views.ts';

const seqs = (log: RoomLog) => log.messages.map(({ seq }) => seq);
const textOf = (log: RoomLog, seq: number) => log.messages.find((one) => one.seq === seq)?.text;

describe('what a tab knows of a room', () => {
  it('shows a message once, however often it comes', () => {
    const heard = [message(3), message(3), message(2)].reduce(hearMessage, openLog(page(1, 2)));
    expect(seqs(heard)).toEqual([1, 2, 3]);
  });

  it('shows messages in the order of the room, not of their coming', () => {
    const heard = [message(5), message(3), message(4)].reduce(hearMessage, openLog(page(1, 2)));
    expect(seqs(heard)).toEqual([1, 2, 3, 4, 5]);
    expect(isBehind(heard)).toBe(false);
  });

  it('holds back what comes after a gap, and knows that something is missing', () => {
    const log = hearMessage(openLog(page(1, 2)), message(4));
    expect(seqs(log)).toEqual([1, 2]);
    expect(isBehind(log)).toBe(true);

    const caughtUp = addMissed(log, missed({ messages: messages(3, 4), upToSeq: 4 }));
    expect(seqs(caughtUp)).toEqual([1, 2, 3, 4]);
    expect(isBehind(caughtUp)).toBe(false);
  });

  it('begins an empty room at its first message', () => {
    const empty = openLog(page(1, 0, { lastSeq: 0 }));
    expect(seqs(hearMessage(empty, message(2)))).toEqual([]);
    expect(seqs([message(2), message(1)].reduce(hearMessage, empty))).toEqual([1, 2]);
  });

  it('is behind when the room went on while its page was read', () => {
    expect(isBehind(openLog(page(1, 2, { lastSeq: 3 })))).toBe(true);
    expect(isBehind(openLog(page(1, 2)))).toBe(false);
  });

  it('leaves out a late message from before what it shows', () => {
    expect(seqs(hearMessage(openLog(page(51, 53)), message(7)))).toEqual([51, 52, 53]);
  });

  it.each([
    ['in order', [edited(2, 1, 'first'), edited(2, 2, 'second')]],
    ['turned round', [edited(2, 2, 'second'), edited(2, 1, 'first')]],
    ['twice', [edited(2, 2, 'second'), edited(2, 1, 'first'), edited(2, 2, 'second')]],
  ])('shows the last edit when edits come %s', (_, changes) => {
    expect(textOf(changes.reduce(hearChange, openLog(page(1, 3))), 2)).toBe('second');
  });

  it('knows of a change that it did not hear', () => {
    const log = hearChange(openLog(page(1, 3)), edited(3, 2, 'second change'));
    expect(isBehind(log)).toBe(true);

    const caughtUp = addMissed(
      log,
      missed({ changes: [edited(1, 1, 'first change')], upToRev: 2 }),
    );
    expect(isBehind(caughtUp)).toBe(false);
    expect(textOf(caughtUp, 1)).toBe('first change');
    expect(textOf(caughtUp, 3)).toBe('second change');
  });

  it('does not go back to the old words when the message itself comes after its change', () => {
    const log = hearChange(openLog(page(1, 2)), edited(3, 1, 'put right'));
    expect(textOf(hearMessage(log, message(3)), 3)).toBe('put right');
  });

  it('takes the excerpt out of answers when the message they quote is taken back', () => {
    const replyTo = { messageId: 'message-1', seq: 1, authorName: rowan.name, excerpt: 'Words 1' };
    const log = hearMessage(openLog(page(1, 1)), message(2, { replyTo }));
    expect(log.messages[1]?.replyTo?.excerpt).toBe('Words 1');

    const after = hearChange(log, takenBack(1, 1));
    expect(after.messages[0]?.state).toBe('takenBack');
    expect(after.messages[1]?.replyTo?.excerpt).toBeNull();
  });

  it('quotes the new words in answers when the message they quote is edited', () => {
    const replyTo = { messageId: 'message-1', seq: 1, authorName: rowan.name, excerpt: 'Words 1' };
    const log = hearMessage(openLog(page(1, 1)), message(2, { replyTo }));
    expect(hearChange(log, edited(1, 1, 'New words')).messages[1]?.replyTo?.excerpt).toBe(
      'New words',
    );
  });

  it('puts older messages above, and knows when there are no more', () => {
    const log = openLog(page(51, 60));
    const older = addOlderPage(log, page(2, 50, { lastSeq: 60 }));
    expect(seqs(older)).toEqual(seqs(openLog(page(2, 60))));
    expect(older.hasOlder).toBe(true);
    expect(addOlderPage(older, page(1, 1, { lastSeq: 60 })).hasOlder).toBe(false);
  });

  it('leaves out an older page that does not reach up to what it shows', () => {
    expect(seqs(addOlderPage(openLog(page(51, 52)), page(1, 20)))).toEqual([51, 52]);
  });

  it('joins the newest page read by HTTP, with edits made meanwhile', () => {
    const newest = page(2, 4, { lastRev: 1 });
    newest.messages[0] = edited(2, 1, 'put right').message;
    const log = addNewestPage(openLog(page(1, 2)), newest);
    expect(seqs(log)).toEqual([1, 2, 3, 4]);
    expect(textOf(log, 2)).toBe('put right');
  });

  it('starts anew from the newest page when thousands of messages lie between', () => {
    const log = addNewestPage(openLog(page(1, 50)), page(5001, 5050));
    expect(seqs(log)[0]).toBe(5001);
    expect(log.hasOlder).toBe(true);
    expect(isBehind(log)).toBe(false);
  });

  it('ends the same in whatever order news comes, once it has caught up', () => {
    const news = [
      ...messages(3, 12).map((one) => ({ message: one })),
      { change: edited(2, 1, 'one') },
      { change: edited(5, 2, 'two') },
      { change: takenBack(2, 3) },
      { change: edited(11, 4, 'four') },
    ];
    const all = missed({
      messages: messages(3, 12).map((one) => {
        if (one.seq === 5) return edited(5, 2, 'two').message;
        return one.seq === 11 ? edited(11, 4, 'four').message : one;
      }),
      changes: [edited(5, 2, 'two'), takenBack(2, 3), edited(11, 4, 'four')],
      upToSeq: 12,
      upToRev: 4,
    });
    const expected = addMissed(openLog(page(1, 2)), all).messages;
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...news, ...news]),
        fc.nat({ max: news.length * 2 }),
        (heard, caughtUpAfter) => {
          let log = openLog(page(1, 2));
          for (const [index, one] of heard.entries()) {
            if (index === caughtUpAfter) log = addMissed(log, all);
            log = 'message' in one ? hearMessage(log, one.message) : hearChange(log, one.change);
            const shown = log.messages.map(({ seq }) => seq);
            expect(shown).toEqual(shown.map((_, place) => place + 1));
          }
          expect(addMissed(log, all).messages).toEqual(expected);
        },
      ),
    );
  });
});
