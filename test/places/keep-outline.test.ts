import { describe, expect, it } from 'vitest';

import { getCountyMap, keepOutline } from '#server/places/index.ts';
import { placesLimits } from '#server/places/contract.ts';
import { CountyOutline } from '#server/places/county-outline.model.ts';
import { openPlaces } from './support/open-places.ts';
import { square } from './support/square.ts';

const asText = (thing: unknown) => JSON.stringify(thing);
const bytesOf = (thing: unknown) => new TextEncoder().encode(asText(thing));

/** A circle around the middle of Fenwold, with so many points. */
function circle(points: number, radius = 0.3) {
  const ring = Array.from({ length: points }, (_point, index) => {
    const angle = (2 * Math.PI * index) / points;
    return [-0.3 + radius * Math.cos(angle), 53.1 + (radius / 2) * Math.sin(angle)];
  });
  return { type: 'Polygon', coordinates: [ring] };
}

describe('the outline of a county', () => {
  it('is kept by coordinators and administrators, and is not there for others', async () => {
    const { tools, marjoram, alder, hazel, barnaby, stranger, announced } = await openPlaces();
    const form = { outline: asText(square) };
    for (const actor of [hazel, barnaby, stranger]) {
      await expect(keepOutline(tools, actor, form)).rejects.toMatchObject({ code: 'notFound' });
    }
    expect((await getCountyMap(tools, hazel)).outline).toBeNull();
    await keepOutline(tools, marjoram, form);
    expect((await getCountyMap(tools, hazel)).outline?.coordinates).toEqual([square.coordinates]);
    await keepOutline(tools, alder, { outline: asText(circle(40)) });
    expect((await getCountyMap(tools, hazel)).outline?.coordinates[0]?.[0]).toHaveLength(41);
    expect(await CountyOutline.countDocuments()).toBe(1);
    expect(announced.filter(({ event }) => event === 'places.changed')).toHaveLength(2);
  });

  it('is read from a file, from a feature, from a collection and from several areas', async () => {
    const { tools, marjoram, hazel } = await openPlaces();
    const islands = [circle(12, 0.1), square];
    const several = { type: 'MultiPolygon', coordinates: islands.map((one) => one.coordinates) };
    const features = islands.map((geometry) => ({ type: 'Feature', properties: {}, geometry }));
    for (const thing of [
      several,
      { type: 'FeatureCollection', features },
      { type: 'GeometryCollection', geometries: islands },
      { type: 'Feature', geometry: several },
    ]) {
      await CountyOutline.deleteMany({});
      await keepOutline(tools, marjoram, { outline: '', file: { bytes: bytesOf(thing) } });
      expect((await getCountyMap(tools, hazel)).outline?.coordinates).toHaveLength(2);
    }
  });

  it('keeps as many points as a drawing can show, and its shape', async () => {
    const { tools, marjoram, hazel } = await openPlaces();
    await keepOutline(tools, marjoram, { outline: asText(circle(placesLimits.outlinePoints)) });
    const ring = (await getCountyMap(tools, hazel)).outline?.coordinates[0]?.[0] ?? [];
    expect(ring.length).toBeGreaterThan(30);
    expect(ring.length).toBeLessThanOrEqual(placesLimits.keptPoints);
    expect(ring.at(-1)).toEqual(ring[0]);
    const longitudes = ring.map(([longitude]) => longitude);
    expect(Math.max(...longitudes) - Math.min(...longitudes)).toBeCloseTo(0.6, 2);
  });

  it.each([
    ['nothing', '', 'Paste the outline'],
    ['no GeoJSON', 'Fenwold', 'GeoJSON'],
    ['a script', '<script>alert(1)</script>', 'GeoJSON'],
    ['another thing', asText({ hello: 'you' }), 'GeoJSON'],
    ['words for numbers', asText({ type: 'Polygon', coordinates: [[['a', 'b']]] }), 'GeoJSON'],
    ['a point', asText({ type: 'Point', coordinates: [0, 53] }), 'no area'],
    ['an empty area', asText({ type: 'Polygon', coordinates: [] }), 'no area'],
    [
      'two points',
      asText({
        type: 'Polygon',
        coordinates: [
          [
            [0, 53],
            [0.1, 53],
          ],
        ],
      }),
      'no area',
    ],
    [
      'latitude first',
      asText({
        type: 'Polygon',
        coordinates: [
          [
            [53, 0],
            [53, 1],
            [54, 1],
          ],
        ],
      }),
      'WGS 84',
    ],
    ['a national grid', asText({ type: 'Polygon', coordinates: [[[512000, 370000]]] }), 'WGS 84'],
    ['too many points', asText(circle(placesLimits.outlinePoints + 1)), 'points'],
    ['too long a text', ' '.repeat(placesLimits.outlineBytes + 1) + asText(square), 'MB'],
    [
      'GeoJSON without an end',
      `${'{"type":"Feature","geometry":'.repeat(50)}1${'}'.repeat(50)}`,
      'GeoJSON',
    ],
  ])(
    'of %s is refused in a sentence, and the one that is there stays',
    async (_what, outline, words) => {
      const { tools, marjoram, hazel } = await openPlaces();
      await keepOutline(tools, marjoram, { outline: asText(square) });
      await expect(keepOutline(tools, marjoram, { outline })).rejects.toMatchObject({
        code: 'invalidInput',
        fields: { outline: expect.stringContaining(words) as string },
      });
      const bytes = new TextEncoder().encode(outline);
      if (outline !== '') {
        await expect(keepOutline(tools, marjoram, { file: { bytes } })).rejects.toMatchObject({
          fields: { file: expect.stringContaining(words) as string },
        });
      }
      expect((await getCountyMap(tools, hazel)).outline?.coordinates).toEqual([square.coordinates]);
    },
  );
});
