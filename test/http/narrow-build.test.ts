import { describe, expect, it } from 'vitest';

import { firstPartAsked, firstPartsOf, narrowBuild } from '#server/http/narrow-build.ts';

const routes = {
  root: { path: '' },
  frame: { parentId: 'root' },
  start: { parentId: 'frame' },
  rooms: { parentId: 'frame', path: 'rooms' },
  room: { parentId: 'frame', path: 'Rooms/:roomId' },
  about: { parentId: 'room', path: 'about' },
  shelf: { parentId: 'frame', path: 'shelf' },
  roomsOfTheHouse: { parentId: 'root', path: 'rooms-of-the-house' },
  anywhere: { parentId: 'root', path: '*' },
};
const build = { routes, assets: { routes, url: '/manifest.js' }, mode: 'production' };

describe('the pages under the first part of an address', () => {
  it('are those of that part, the frame around them, and what is there for any address', () => {
    const narrow = narrowBuild(build, 'rooms');
    const frame = ['root', 'frame', 'start'];
    const wanted = [...frame, 'rooms', 'room', 'about', 'anywhere'];
    expect(Object.keys(narrow.routes)).toEqual(wanted);
    expect(Object.keys(narrow.assets.routes)).toEqual(wanted);
    expect(narrow).toMatchObject({ mode: 'production', assets: { url: '/manifest.js' } });
    expect(Object.keys(narrowBuild(build, '').routes)).toEqual([...frame, 'anywhere']);
    expect(Object.keys(build.routes)).toHaveLength(9);
  });

  it('belong to parts that the build has', () => {
    expect([...firstPartsOf(build)]).toEqual(['', 'rooms', 'shelf', 'rooms-of-the-house', '*']);
  });

  it.each([
    ['/', ''],
    ['/_root.data', ''],
    ['/rooms', 'rooms'],
    ['/rooms.data', 'rooms'],
    ['/ROOMS/new', 'rooms'],
    ['/rooms/6b06d29de0927b6f1b989e62.data', 'rooms'],
    ['//rooms', ''],
    ['/r%6foms', null],
    ['/rooms;x', null],
    ['/__proto__', null],
  ])('%s asks for %o', (path, first) => {
    expect(firstPartAsked(path)).toBe(first);
  });
});
