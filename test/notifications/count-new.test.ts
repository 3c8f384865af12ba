import { describe, expect, it } from 'vitest';

import { deleteMessage, markRead } from '#server/messaging/index.ts';
import { countNew } from '#server/notifications/index.ts';
import { openForYou } from './support/open-for-you.ts';

describe('how much is new for somebody', () => {
  it('goes up with what concerns them, and down with what they read where it is', async () => {
    const {
      people,
      mention,
      direct,
      tell,
      tools,
      countyRoomId: roomId,
      withNews,
    } = await openForYou();
    const { hazel, marjoram } = people;
    expect(await countNew(tools, withNews(hazel))).toBe(0);
    const { seq } = await mention(hazel, 'Hazel Quickset');
    await direct(marjoram, hazel);
    await tell();
    expect(await countNew(tools, withNews(hazel))).toBe(2);
    await markRead(tools, hazel, { roomId, seq });
    expect(await countNew(tools, withNews(hazel))).toBe(1);
  });

  it('counts nothing that is gone, and nothing for those whose seat rests', async () => {
    const {
      people,
      mention,
      direct,
      tell,
      tools,
      countyRoomId: roomId,
      withNews,
    } = await openForYou();
    const { hazel, rowan, marjoram } = people;
    const { id: messageId } = await mention(hazel, 'Hazel Quickset');
    await direct(marjoram, hazel);
    await tell();
    await deleteMessage(tools, rowan, { roomId, messageId });
    expect(await countNew(tools, withNews(hazel))).toBe(1);
    const away = {
      ...withNews(hazel),
      seat: { state: 'paused' as const, since: '2026-10-01T00:00:00Z' },
    };
    expect(await countNew(tools, away)).toBe(0);
  });
});
