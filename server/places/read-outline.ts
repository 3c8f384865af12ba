import { degreesWithin, placesLimits, type Outline, type Point, type Rings } from './contract.ts';
import { thinOut } from './thin-out.ts';

/** What was found, or a sentence that says what is wrong with it. */
type ReadOutline = { outline: Outline } | { wrong: string };

const notGeoJson =
  'We could not read this as GeoJSON. Ask whoever made it for a GeoJSON file of the county.';
const noArea = 'There is no area in this. We need a Polygon or a MultiPolygon around the county.';
const otherGrid =
  'Its numbers are not degrees in the British Isles. Ask for it in WGS 84 (EPSG:4326), longitude first.';
const tooMany = `It has more than ${placesLimits.outlinePoints.toLocaleString('en-GB')} points. Ask for a simpler one (“generalised”).`;
const tooLong = `It is longer than ${placesLimits.outlineBytes / 1_000_000} MB. Ask for a simpler one (“generalised”).`;

/** GeoJSON in GeoJSON is as deep as this at most: a feature in a collection, and what is in it. */
const MOST_DEEP = 4;

/**
 * Reads the outline of a county: a Polygon or a MultiPolygon, by itself, as a feature or in a
 * collection of several. What a drawing cannot show is left out of it.
 */
export function readOutline(text: string): ReadOutline {
  if (text.length > placesLimits.outlineBytes) return { wrong: tooLong };
  const polygons = areasIn(parseJson(text), MOST_DEEP);
  if (polygons === null) return { wrong: notGeoJson };
  if (polygons.length === 0) return { wrong: noArea };
  const read: Rings[] = [];
  let points = 0;
  for (const polygon of polygons) {
    const rings: Point[][] = [];
    for (const ring of asList(polygon)) {
      const line: Point[] = [];
      for (const position of asList(ring)) {
        const point = readPoint(position);
        if (point === null) return { wrong: notGeoJson };
        if (!isNearHere(point)) return { wrong: otherGrid };
        points += 1;
        if (points > placesLimits.outlinePoints) return { wrong: tooMany };
        line.push(point);
      }
      if (line.length >= 3) rings.push(line);
    }
    if (rings.length > 0) read.push(rings);
  }
  const coordinates = thinOut(read, placesLimits.keptPoints);
  return coordinates.length === 0
    ? { wrong: noArea }
    : { outline: { type: 'MultiPolygon', coordinates } };
}

function parseJson(text: string): unknown {
  try {
    // Files of some programs begin with a mark for the order of bytes.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

/** All polygons of it; null where it is no GeoJSON. */
function areasIn(thing: unknown, deep: number): unknown[] | null {
  if (!isThing(thing) || deep === 0) return null;
  const { type, coordinates, geometry, geometries, features } = thing;
  if (type === 'Polygon') return [coordinates];
  if (type === 'MultiPolygon') return [...asList(coordinates)];
  if (type === 'Feature') return geometry === null ? [] : areasIn(geometry, deep - 1);
  const parts = type === 'FeatureCollection' ? features : geometries;
  if (type === 'FeatureCollection' || type === 'GeometryCollection') {
    return asList(parts).flatMap((part) => areasIn(part, deep - 1) ?? []);
  }
  const isOther = ['Point', 'MultiPoint', 'LineString', 'MultiLineString'].includes(String(type));
  return isOther ? [] : null;
}

function isThing(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A height may stand third. */
function readPoint(value: unknown): Point | null {
  const [longitude, latitude] = asList(value);
  const isPoint = typeof longitude === 'number' && typeof latitude === 'number';
  return isPoint ? [longitude, latitude] : null;
}

function isNearHere([longitude, latitude]: Point): boolean {
  const [south, north] = degreesWithin.latitude;
  const [west, east] = degreesWithin.longitude;
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}
