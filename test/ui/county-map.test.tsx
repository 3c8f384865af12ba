// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { CountyMap } from '#app/ui/county-map.tsx';
import { layOutPoints, MARK_RADIUS, type MapPoint } from '#app/ui/county-map/lay-out-points.ts';
import { frameAround, MAP_WIDTH, pathOf } from '#app/ui/county-map/map-frame.ts';
import { tilesInFrame } from '#app/ui/county-map/tiles-in-frame.ts';

import { cleanUpAfterEach, pageHtml, showPage } from './on-page.tsx';

cleanUpAfterEach();

const outline = {
  type: 'MultiPolygon' as const,
  coordinates: [
    [
      [
        [-0.8, 52.6],
        [-0.2, 52.6],
        [-0.2, 53],
        [-0.8, 53],
        [-0.8, 52.6],
      ] as const,
    ],
  ],
};

function point(
  name: string,
  latitude: number,
  longitude: number,
  change: Partial<MapPoint> = {},
): MapPoint {
  return { name, latitude, longitude, count: 7, href: `/${name}`, isChosen: false, ...change };
}

const quillbeck = point('Quillbeck', 52.8, -0.5);
const ambry = point('Ambry', 52.7, -0.7, { count: 1 });

describe('the frame of a map', () => {
  it('holds the outline and every place in it, north up and as wide as high on the ground', () => {
    const frame = frameAround(outline, [quillbeck]);
    if (!frame) throw new Error('There is nothing.');
    const south = frame.spotOf({ latitude: 52.6, longitude: -0.8 });
    const north = frame.spotOf({ latitude: 53, longitude: -0.2 });
    expect(south.x).toBeGreaterThan(0);
    expect(north.x).toBeLessThan(MAP_WIDTH);
    expect(north.y).toBeGreaterThan(0);
    expect(south.y).toBeLessThan(frame.height);
    // 0.4 degrees of latitude are 44.5 km, 0.6 of longitude here 40.5 km.
    expect((south.y - north.y) / (north.x - south.x)).toBeCloseTo(44.5 / 40.5, 1);
    expect(pathOf(outline, frame)).toMatch(/^M[\d. ]+(L[\d. ]+){3,4}Z$/);
  });

  it('fits the places where there is no outline, keeps its distance from one, and is none for nothing', () => {
    const alone = frameAround(null, [quillbeck]);
    expect(alone?.spotOf(quillbeck)).toEqual({ x: 160, y: (alone?.height ?? 0) / 2 });
    const frame = frameAround(null, [quillbeck, ambry]);
    for (const spot of [quillbeck, ambry].map((one) => frame?.spotOf(one))) {
      expect(spot?.x).toBeGreaterThan(0);
      expect(spot?.x).toBeLessThan(MAP_WIDTH);
    }
    expect(frameAround(null, [])).toBeNull();
  });
});

describe('the places on a map', () => {
  it('never lie on each other, are all there, and can be pressed', () => {
    const anywhere = fc.record({
      name: fc.constantFrom(
        'Ambry',
        'Quillbeck',
        'Wick St Bride',
        'Nettlecombe Cross by the Water',
        'Ox',
      ),
      latitude: fc.double({ min: 52.6, max: 53, noNaN: true }),
      longitude: fc.double({ min: -0.8, max: -0.2, noNaN: true }),
      count: fc.integer({ min: 0, max: 400 }),
      isChosen: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 60 }), (found) => {
        const points = found.map((one, index) => ({
          ...one,
          name: `${one.name} ${index}`,
          href: '/',
        }));
        const frame = frameAround(outline, points);
        if (!frame) throw new Error('There is nothing.');
        const { drawn, beside } = layOutPoints(points, frame);
        expect(drawn.length + beside.length).toBe(points.length);
        for (const { label, spot, reach } of drawn) {
          expect(label.left).toBeGreaterThanOrEqual(0);
          expect(label.right).toBeLessThanOrEqual(MAP_WIDTH);
          expect(label.bottom).toBeLessThanOrEqual(frame.height);
          // 24 pixels across on the narrowest phones, where the map is 288 wide.
          expect(reach * 2 * (288 / MAP_WIDTH)).toBeGreaterThanOrEqual(24);
          for (const other of drawn) {
            if (other.spot === spot) continue;
            const isApart =
              other.label.left >= label.right ||
              other.label.right <= label.left ||
              other.label.top >= label.bottom ||
              other.label.bottom <= label.top;
            expect(isApart).toBe(true);
            const way = Math.hypot(other.spot.x - spot.x, other.spot.y - spot.y);
            expect(way).toBeGreaterThanOrEqual(2 * MARK_RADIUS);
          }
        }
      }),
    );
  });

  it('find room first where they are chosen, then where there is most', () => {
    const near = [0, 1, 2].map((index) =>
      point(`No ${index}`, 52.8 + index / 1000, -0.5, { count: index }),
    );
    const names = (points: MapPoint[]) => {
      const frame = frameAround(outline, points);
      return frame && layOutPoints(points, frame).drawn.map(({ point: { name } }) => name);
    };
    expect(names(near)).toEqual(['No 2']);
    expect(names(near.map((one) => ({ ...one, isChosen: one.name === 'No 0' })))).toEqual(['No 0']);
  });

  it('are links with their name and number in words, in the order of their names', () => {
    showPage(<CountyMap outline={outline} points={[quillbeck, ambry]} label="Map of Fenwold" />);
    const map = screen.getByRole('group', { name: 'Map of Fenwold' });
    const links = within(map).getAllByRole('link');
    expect(
      links.map((link) => [link.getAttribute('aria-label'), link.getAttribute('href')]),
    ).toEqual([
      ['Ambry, 1 activity', '/Ambry'],
      ['Quillbeck, 7 activities', '/Quillbeck'],
    ]);
  });

  it('say which one is chosen, and what cannot be pressed is no link', () => {
    const points = [
      { ...quillbeck, isChosen: true },
      { ...ambry, count: 0, href: null },
    ];
    showPage(<CountyMap outline={null} points={points} label="Map" />);
    expect(screen.getByRole('link').getAttribute('aria-current')).toBe('true');
    expect(screen.getByRole('img', { name: 'Ambry, no activities' })).toBeDefined();
  });

  it('that are too close are named beneath, as links too', () => {
    const close = point('Ambry Green', 52.7001, -0.7001, { count: 3 });
    showPage(<CountyMap outline={outline} points={[ambry, close]} label="Map" />);
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toContain(
      'Ambry, 1 activity',
    );
    expect(screen.getByText('Close to another place on the map:')).toBeDefined();
  });

  it('are missed in words where there are none, with an outline and without', () => {
    showPage(<CountyMap outline={outline} points={[]} label="Map" />);
    expect(screen.getByText('No places are on the map yet.')).toBeDefined();
    expect(pageHtml(<CountyMap outline={null} points={[]} label="Map" />)).not.toContain('<svg');
  });
});

describe('the tiles of a map', () => {
  const tiles = { address: 'https://tiles.example/{z}/{x}/{y}.png?key=k', credit: '© the makers' };

  it('are there only where they are set, with whose they are, and without any style', () => {
    const points = [quillbeck];
    const without = pageHtml(<CountyMap outline={outline} points={points} label="Map" />);
    expect(without).not.toContain('<image');
    const html = pageHtml(
      <CountyMap outline={outline} points={points} label="Map" tiles={tiles} />,
    );
    expect(html).toContain('© the makers');
    expect(html).toMatch(/<image href="https:\/\/tiles\.example\/\d+\/\d+\/\d+\.png\?key=k"/);
    expect(html).not.toContain('style=');
  });

  it('of one zoom fill the frame, and are few', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 50, max: 59, noNaN: true }),
        fc.double({ min: 0.01, max: 6, noNaN: true }),
        (latitude, wide) => {
          const frame = frameAround(null, [
            { latitude, longitude: -5 },
            { latitude: latitude + wide / 3, longitude: -5 + wide },
          ]);
          if (!frame) throw new Error('There is nothing.');
          const drawn = tilesInFrame(tiles.address, frame);
          expect(drawn.length).toBeLessThanOrEqual(42);
          expect(Math.min(...drawn.map(({ x }) => x))).toBeLessThanOrEqual(0);
          expect(Math.min(...drawn.map(({ y }) => y))).toBeLessThanOrEqual(0);
          expect(Math.max(...drawn.map(({ x, size }) => x + size))).toBeGreaterThanOrEqual(
            MAP_WIDTH,
          );
          expect(Math.max(...drawn.map(({ y, size }) => y + size))).toBeGreaterThanOrEqual(
            frame.height,
          );
          expect(
            new Set(drawn.map(({ address }) => /example\/(\d+)/.exec(address)?.[1])).size,
          ).toBe(1);
        },
      ),
    );
  });
});
