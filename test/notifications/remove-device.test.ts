import { describe, expect, it } from 'vitest';

import { listDevices, removeDevice } from '#server/notifications/index.ts';
import { openDevices } from './support/open-devices.ts';

describe('turning pushes off', () => {
  it('is for one’s own devices, from any of them; those of others are not there', async () => {
    const { people, turnOn, wordsOf, tools } = await openDevices();
    const { hazel, rowan, alder } = people;
    await turnOn(hazel, 'firefox');
    const phone = await turnOn(hazel, 'safari', 'safari');
    const [first] = (await listDevices(tools, hazel)).devices;
    const form = { deviceId: first?.id };
    for (const other of [rowan, alder]) {
      await expect(removeDevice(tools, other, form)).rejects.toMatchObject({ code: 'notFound' });
    }
    expect(await wordsOf(hazel)).toHaveLength(2);
    await removeDevice(tools, phone, form);
    expect(await wordsOf(hazel)).toHaveLength(1);
    await expect(removeDevice(tools, phone, form)).rejects.toMatchObject({ code: 'notFound' });
    const none = { deviceId: 'x' };
    await expect(removeDevice(tools, phone, none)).rejects.toMatchObject({ code: 'invalidInput' });
  });
});
