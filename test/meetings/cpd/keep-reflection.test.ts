import { describe, expect, it } from 'vitest';

import { getLog, keepReflection, sayAttended } from '#server/meetings/index.ts';
import { notThere, openHeld } from '../support/open-held.ts';
import { refusalOf } from '../support/refusal.ts';

describe('keepReflection', () => {
  it('is kept, put in other words and taken away, for its person alone', async () => {
    const { tools, hazel, rowan, marjoram, october: meetingId, attendance } = await openHeld();
    for (const actor of [hazel, rowan]) {
      await sayAttended(tools, actor, { meetingId, came: 'there' });
    }
    const keep = (reflection: string) => keepReflection(tools, hazel, { meetingId, reflection });
    const kept = async () => (await getLog(tools, hazel)).entries[0]?.reflection;
    await keep('Ask first what somebody likes.');
    expect(await kept()).toBe('Ask first what somebody likes.');
    for (const actor of [rowan, marjoram]) {
      const seen = JSON.stringify([await attendance(actor), await getLog(tools, actor)]);
      expect(seen).not.toContain('Ask first');
    }
    await keep('Ask.');
    expect(await kept()).toBe('Ask.');
    await keep('');
    expect(await kept()).toBe('');
  });

  it('Guard reads it, and nobody writes into another’s log', async () => {
    const { tools, hazel, rowan, barnaby, october: meetingId } = await openHeld();
    await sayAttended(tools, hazel, { meetingId, came: 'there' });
    const keep = (actor: typeof hazel, reflection: string, id = meetingId) =>
      keepReflection(tools, actor, { meetingId: id, reflection });
    expect(await refusalOf(keep(hazel, 'About 999 000 1006'))).toEqual({
      ...{ code: 'guardRefused', fields: ['reflection'] },
    });
    expect(await refusalOf(keep(hazel, 'x'.repeat(301)))).toMatchObject({ code: 'invalidInput' });
    await expect(keep(rowan, 'Not mine')).rejects.toMatchObject(notThere);
    await expect(keep(barnaby, 'Not mine')).rejects.toMatchObject(notThere);
    await expect(keep(hazel, 'Nowhere', 'x')).rejects.toMatchObject(notThere);
    expect((await getLog(tools, hazel)).entries).toMatchObject([{ reflection: '' }]);
  });
});
