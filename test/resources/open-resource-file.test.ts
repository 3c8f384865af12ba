import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

import { openResourceFile, shareResource } from '#server/resources/index.ts';
import { fileForm, noteForm, openFenwold } from './support/open-county.ts';

describe('downloading a file', () => {
  it('gives peers of the county the very bytes, and others nothing', async () => {
    const { tools, hazel, peers, outsiders } = await openFenwold();
    const bytes = new TextEncoder().encode('One line for each of us.\n'.repeat(30_000));
    const file = { name: 'Lines.txt', bytes };
    const shared = await shareResource(tools, hazel, fileForm({ file }));
    for (const peer of peers) {
      const opened = await openResourceFile(tools, peer, shared);
      expect(opened).toMatchObject({ bytes: bytes.length, type: 'text/plain; charset=utf-8' });
      expect(Buffer.compare(await buffer(opened.open()), bytes)).toBe(0);
    }
    for (const outsider of outsiders) {
      await expect(openResourceFile(tools, outsider, shared)).rejects.toMatchObject({
        code: 'notFound',
      });
    }
  });

  it('is always a download under a name that does no harm', async () => {
    const { tools, hazel } = await openFenwold();
    const name = '../../etc/Ŵyn "list"\r\nSet-Cookie: a=b; ‮gpj.html.txt';
    const file = { name, bytes: new TextEncoder().encode('x') };
    const shared = await shareResource(tools, hazel, fileForm({ file }));
    const { disposition } = await openResourceFile(tools, hazel, shared);
    expect(disposition).toMatch(
      /^attachment; filename="[^"\\/\r\n]+\.txt"; filename\*=UTF-8''\S+\.txt$/,
    );
    expect(decodeURIComponent(disposition)).not.toMatch(/[\r\n‮/\\]|etc/);
    expect(decodeURIComponent(disposition)).toContain('Ŵyn');
  });

  it('is not there for a note', async () => {
    const { tools, hazel } = await openFenwold();
    const shared = await shareResource(tools, hazel, noteForm());
    await expect(openResourceFile(tools, hazel, shared)).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});
