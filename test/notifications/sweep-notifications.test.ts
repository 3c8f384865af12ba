import { describe, expect, it } from 'vitest';

import { signOut } from '#server/accounts/index.ts';
import { Device } from '#server/notifications/device.model.ts';
import { sweepNotifications } from '#server/notifications/index.ts';
import { openDevices } from './support/open-devices.ts';
import { openForYou } from './support/open-for-you.ts';

describe('what is old under “For you”', () => {
  it('goes after 90 days', async () => {
    const { people, mention, tell, kindsFor, tools, clock } = await openForYou();
    await mention(people.hazel, 'Hazel Quickset');
    await tell();
    clock.forward({ days: 90 });
    await sweepNotifications(tools);
    expect(await kindsFor(people.hazel)).toEqual(['mention']);
    clock.forward({ minutes: 1 });
    await sweepNotifications(tools);
    expect(await kindsFor(people.hazel)).toEqual([]);
  });
});

describe('a device to which nothing came since its session ended', () => {
  it('goes as well, and the others stay', async () => {
    const { people, turnOn, tools } = await openDevices();
    await signOut(tools, await turnOn(people.hazel, 'of-hazel'));
    await turnOn(people.rowan, 'of-rowan');
    await sweepNotifications(tools);
    expect((await Device.find().lean()).map(({ endpoint }) => endpoint.split('/').at(-1))).toEqual([
      'of-rowan',
    ]);
  });
});
