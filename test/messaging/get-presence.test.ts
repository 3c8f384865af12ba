import { expect, it } from 'vitest';

import { changePresence, getPresence } from '#server/messaging/index.ts';
import { openFenwold } from './support/fenwold.ts';

it('nobody is shown as here who has not chosen it', async () => {
  const { tools, people } = await openFenwold();
  expect(await getPresence(tools, people.hazel)).toEqual({ showsPresence: false });
  await changePresence(tools, people.hazel, { showsPresence: 'yes' });
  expect(await getPresence(tools, people.hazel)).toEqual({ showsPresence: true });
});
