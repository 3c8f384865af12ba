import { describe, expect, it } from 'vitest';

import { windowIn, windowKey } from '#app/messaging/room-window.ts';

const read = (search: string) => windowIn(new URLSearchParams(search));

describe('the address of a room', () => {
  it('asks for the messages around one, before one or after one', () => {
    expect(read('at=100')).toEqual({ before: 115, markedSeq: 100 });
    expect(read('before=100')).toEqual({ before: 100, markedSeq: null });
    expect(read('after=0')).toEqual({ after: 0, markedSeq: null });
  });

  it.each(['', 'at=', 'at=x', 'at=-1', 'at=1.5', `at=${'9'.repeat(20)}`, 'other=3'])(
    'with “%s” shows the newest messages',
    (search) => {
      expect(read(search)).toEqual({ markedSeq: null });
    },
  );

  it('opens anew where the window is another', () => {
    const key = (search: string) => windowKey(new URLSearchParams(search));
    expect(key('at=1')).not.toBe(key('before=1'));
    expect(key('other=1')).toBe(key(''));
  });
});
