import { describe, expect, it } from 'vitest';

import { plainWords, excerptOf } from '#app/messaging/plain-words.ts';
import { goneWords, lastLine, membersInWords, peopleInWords } from '#app/messaging/room-words.ts';
import { wordsFor } from '#app/messaging/use-spoken-news.ts';
import type { PersonAtWork, PersonCard } from '#server/accounts/contract.ts';
import type { Attention, RoomSummary, RoomView, TextBlock } from '#server/messaging/contract.ts';

import { hazel, message, rowan } from './page-views.ts';

const mallow = { id: 'mallow', name: 'Mallow Linch', organisation: 'Saltmarsh PCN' };
const everything: Attention = { level: 'everything', muted: null, mutedThreadIds: [] };
const now = '2026-10-06T12:00:00.000Z';

const room: RoomSummary = {
  id: 'room',
  kind: 'topic',
  name: 'Green spaces',
  state: 'open',
  people: [],
  attention: everything,
  unread: 0,
  lastSeq: 3,
  lastSentAt: '2026-10-06T08:12:00.000Z',
};

const atWork = (card: PersonCard): PersonAtWork => ({ ...card, workingDays: [] });

describe('words for rooms', () => {
  it('call a direct room by one whole name, or by several first names', () => {
    expect(peopleInWords([rowan])).toBe('Rowan Brackett');
    expect(peopleInWords([rowan, mallow])).toBe('Rowan and Mallow');
    expect(peopleInWords([rowan, mallow, hazel])).toBe('Rowan, Mallow and Hazel');
  });

  it.each([
    [{}, 'Last message today, 09:12'],
    [{ unread: 1 }, '1 new message, the last one today, 09:12'],
    [{ unread: 3 }, '3 new messages, the last one today, 09:12'],
    [{ state: 'closed' as const }, 'Closed. Last message today, 09:12'],
    [{ lastSentAt: '2026-10-05T08:12:00.000Z' }, 'Last message yesterday, 09:12'],
    [{ lastSentAt: '2026-09-28T08:12:00.000Z' }, 'Last message on Monday 28 September, 09:12'],
    [{ lastSentAt: null }, 'No messages yet'],
  ])('say what is new and how old it is: %o', (change, words) => {
    expect(lastLine({ ...room, ...change }, now)).toBe(words);
  });

  it('say why there are no words where a message was', () => {
    const gone = { author: rowan, state: 'takenBack' } as const;
    expect(goneWords(gone, hazel.id)).toBe('Rowan took this message back');
    expect(goneWords(gone, rowan.id)).toBe('You took this message back');
    expect(goneWords({ ...gone, state: 'over' }, rowan.id)).toBe(
      'This was said more than two years ago, and is not kept any more',
    );
  });

  it('say who is in a room', () => {
    const view: RoomView = {
      id: 'room',
      kind: 'topic',
      name: 'Green spaces',
      purpose: '',
      state: 'open',
      memberCount: 1,
      people: [],
      attention: everything,
      mayWrite: true,
      mayLeave: true,
      mayPin: false,
      mayKeep: true,
      mayBringUp: true,
      mayTellEveryone: false,
      mayMarkUrgent: false,
      pins: [],
      marks: { savedSeqs: [] },
    };
    expect(membersInWords(view)).toBe('Only you so far');
    expect(membersInWords({ ...view, memberCount: 12 })).toBe('12 members');
    expect(membersInWords({ ...view, kind: 'direct', people: [atWork(rowan)] })).toBe(
      'Brackenford',
    );
    expect(
      membersInWords({ ...view, kind: 'direct', people: [atWork(rowan), atWork(mallow)] }),
    ).toBe('Rowan Brackett, Mallow Linch');
  });
});

describe('the words of a message in one line', () => {
  const body: TextBlock[] = [
    {
      kind: 'paragraph',
      spans: [
        { kind: 'text', text: 'Two\nlines and ' },
        { kind: 'bold', spans: [{ kind: 'text', text: 'bold' }] },
      ],
    },
    { kind: 'list', start: null, items: [[paragraph('one')], [paragraph('two')]] },
    { kind: 'quote', blocks: [paragraph('quoted')] },
  ];

  it('leave out marks and line breaks', () => {
    expect(plainWords(body)).toBe('Two lines and bold one two quoted');
  });

  it('are cut between characters', () => {
    const cut = excerptOf([paragraph('🌿'.repeat(200))]);
    expect(Array.from(cut)).toHaveLength(140);
    expect(cut).toMatch(/^(🌿)+…$/u);
  });
});

describe('what is read aloud', () => {
  it('is the message that came', () => {
    expect(wordsFor([message(1), message(2)], { after: 1, myId: 'hazel' })).toBe(
      'Rowan Brackett: Words 2',
    );
  });

  it('is how many came in a rush, and from whom the last', () => {
    expect(wordsFor([message(2), message(3), message(4)], { after: 1, myId: 'hazel' })).toBe(
      '3 new messages, the last from Rowan Brackett',
    );
  });

  it('is nothing of my own and nothing older', () => {
    const mine = message(2, { author: hazel });
    expect(wordsFor([message(1), mine], { after: 1, myId: 'hazel' })).toBe('');
    expect(wordsFor([message(1), mine], { after: 1, myId: 'somebody-else' })).not.toBe('');
  });
});

function paragraph(text: string): TextBlock {
  return { kind: 'paragraph', spans: [{ kind: 'text', text }] };
}
