import { describe, expect, it } from 'vitest';

import { getFeed, makeFeed } from '#server/meetings/index.ts';
import { openFollowed } from '../support/open-followed.ts';

describe('the link that was made before', () => {
  it('is not there for activity providers, administrators and another county', async () => {
    const { tools, barnaby, alder, stranger, seriesId } = await openFollowed();
    for (const ask of [makeFeed, getFeed]) {
      await expect(ask(tools, barnaby, {})).rejects.toMatchObject({ code: 'notFound' });
      await expect(ask(tools, alder, {})).rejects.toMatchObject({ code: 'notFound' });
      await expect(ask(tools, stranger, { seriesId })).rejects.toMatchObject({ code: 'notFound' });
    }
  });
});
