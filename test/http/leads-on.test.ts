import type { ServerBuild } from '@remix-run/node';
import { describe, expect, it } from 'vitest';

import { createLeadsOn } from '#server/http/leads-on.ts';

type Routes = ServerBuild['routes'];
const page = (path: string | undefined, handle: object, parentId?: string) => ({
  ...{ id: path ?? 'layout', path, parentId },
  module: { default: () => null, handle },
});

const leadOn = createLeadsOn({
  root: page('', {}),
  layout: page(undefined, {}, 'root'),
  room: page('rooms/:roomId', { leadsOn: { from: 'at', by: 'leadsOn' } }, 'layout'),
  meeting: page('meetings/:meetingId', {}, 'layout'),
} as Routes);

function after(path: string, search: string): string {
  const asked = new URLSearchParams(search);
  leadOn(path, asked);
  return asked.toString();
}

describe('where one comes back to after signing in', () => {
  it('leads on, on a page that states it and where a place is named', () => {
    expect(after('/rooms/a1', 'at=20')).toBe('at=20&leadsOn=1');
    expect(after('/rooms/a1', '')).toBe('');
  });

  it('stays as it was on every other page', () => {
    expect(after('/rooms/a1/people', 'at=20')).toBe('at=20');
    expect(after('/meetings/a1', 'at=20')).toBe('at=20');
    expect(after('/', 'at=20')).toBe('at=20');
  });
});
