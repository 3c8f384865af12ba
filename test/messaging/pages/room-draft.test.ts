// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';

import { clearDrafts, DRAFT_PREFIX, keepDraft, readDraft } from '#app/lib/draft.ts';
import { keepRoomDraft, keepUnsent, readRoomDraft, readUnsent } from '#app/messaging/room-draft.ts';
import type { Unsent } from '#app/messaging/unsent.ts';

const county = { personId: 'hazel', roomId: 'county' };
const replyTo = { messageId: 'message-1', seq: 1, authorName: 'Rowan', excerpt: 'Words' };

function unsent(text: string, change: Partial<Unsent> = {}): Unsent {
  return {
    clientId: `client-id-of-${text}`,
    text,
    replyTo: null,
    answers: {},
    at: '2026-10-06T09:00:00.000Z',
    state: 'sending',
    because: null,
    waitsForConnection: false,
    ...change,
  };
}

const textsIn = (place: typeof county) => readUnsent(place).map(({ text }) => text);

beforeEach(() => window.localStorage.clear());

describe('drafts', () => {
  it('are there again, with the message they answer', () => {
    keepRoomDraft(county, { text: 'Half a thought', replyTo });
    expect(readRoomDraft(county)).toEqual({ text: 'Half a thought', replyTo });
  });

  it('belong to one person and one room', () => {
    keepRoomDraft(county, { text: 'Half a thought', replyTo: null });
    expect(readRoomDraft({ ...county, personId: 'rowan' }).text).toBe('');
    expect(readRoomDraft({ ...county, roomId: 'green-spaces' }).text).toBe('');
  });

  it('are gone when nothing is left of them', () => {
    keepRoomDraft(county, { text: 'Half a thought', replyTo: null });
    keepRoomDraft(county, { text: '  ', replyTo: null });
    expect(window.localStorage).toHaveLength(0);
  });

  it('are cleared at signing out, and nothing else is', () => {
    keepRoomDraft(county, { text: 'Half a thought', replyTo: null });
    keepUnsent(county, [], [unsent('hello')]);
    keepDraft({ personId: 'rowan', place: 'edit:message-1' }, 'Another person’s');
    window.localStorage.setItem('another-setting', 'stays');
    clearDrafts();
    expect(Object.keys(window.localStorage)).toEqual(['another-setting']);
  });

  it('are kept under keys that begin with the prefix', () => {
    keepDraft({ personId: 'hazel', place: 'room:county' }, 'text');
    expect(Object.keys(window.localStorage)).toEqual([`${DRAFT_PREFIX}hazel:room:county`]);
    expect(readDraft({ personId: 'hazel', place: 'room:county' })).toBe('text');
  });

  it.each(['not json', '[]', '{"text":7}', '{"text":"x","replyTo":{"seq":"one"}}'])(
    'of another shape do no harm: %s',
    (stored) => {
      keepDraft({ personId: 'hazel', place: 'room:county' }, stored);
      expect(readRoomDraft(county).replyTo).toBeNull();
    },
  );
});

describe('messages that were not sent', () => {
  it('are shown after a reload in the order of writing, and wait for their writer', () => {
    const first = unsent('first', { waitsForConnection: true });
    const second = unsent('second', { at: '2026-10-06T09:00:01.000Z' });
    keepUnsent(county, [], [second, first]);
    expect(textsIn(county)).toEqual(['first', 'second']);
    expect(readUnsent(county)[0]).toMatchObject({
      clientId: first.clientId,
      state: 'notSent',
      waitsForConnection: false,
    });
  });

  it('are forgotten when they leave', () => {
    const [first, second] = [unsent('first'), unsent('second')];
    keepUnsent(county, [], [first, second]);
    keepUnsent(county, [first, second], [second]);
    expect(textsIn(county)).toEqual(['second']);
  });

  it('are not undone by another tab that knows nothing of them', () => {
    const ofOneTab = [unsent('first')];
    keepUnsent(county, [], ofOneTab);
    const ofAnotherTab = [unsent('second')];
    keepUnsent(county, [], ofAnotherTab);
    keepUnsent(county, ofAnotherTab, []);
    expect(textsIn(county)).toEqual(['first']);
  });

  it('of another shape are left out', () => {
    keepDraft({ personId: 'hazel', place: 'unsent:county:x' }, '{"text":"no id"}');
    keepUnsent(county, [], [unsent('hello', { replyTo })]);
    expect(textsIn(county)).toEqual(['hello']);
  });
});
