import { describe, expect, it } from 'vitest';

import { aboutInAddress, draftAbout } from '#app/messaging/draft-about.ts';

const about = {
  ...{ id: 'a'.repeat(24), name: 'Barnaby Trellis', organisation: 'Loosestrife Growers' },
  askerIds: ['hazel'],
};
const rowan = { id: 'rowan', name: 'Rowan Brackett', organisation: 'Brackenford' };
const teazle = { id: 'teazle', name: 'Dr Teazle Hurdle', organisation: 'Brackenford' };
const hazel = { id: 'hazel', name: 'Hazel Quickset', organisation: 'Teasel House' };

describe('what a message about a contact begins with', () => {
  it('names the contact, and asks one who knows them', () => {
    expect(draftAbout(about, [rowan])).toBe(
      'Hello Rowan,\nI would like to get in touch with Barnaby Trellis at Loosestrife Growers. Could you introduce me to them?',
    );
    expect(draftAbout(about, [teazle])).toMatch(/^Hello Dr Teazle Hurdle,/);
    expect(draftAbout(about, [rowan, hazel])).toMatch(/^Hello,\nI would like/);
  });

  it('answers one who has asked', () => {
    expect(draftAbout(about, [hazel])).toMatch(
      /^Hello Hazel,\nYou asked me to introduce you to Barnaby Trellis at Loosestrife Growers\./,
    );
  });

  it('goes along in an address by the id of the contact alone', () => {
    expect(aboutInAddress(about.id)).toBe(`?about=${about.id}`);
    for (const wrong of ['', undefined, ['x'], 'x&on=2026-10-07', `${about.id}&at=1`]) {
      expect(aboutInAddress(wrong)).toBe('');
    }
  });
});
