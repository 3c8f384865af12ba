import type { Point, Rings } from './contract.ts';

/** Degrees; about 30 m. A drawing of a county shows no less. */
const FINEST = 0.0003;
const COARSER = 1.5;
/** Degrees are kept to about a metre. */
const KEPT_DIGITS = 1e5;

/**
 * The same area with as few points as a drawing needs: whatever lies closer to the line between its
 * neighbours than can be seen is left out (Douglas and Peucker), coarser until so many are left at
 * most. Islands that are too small to be seen go.
 */
export function thinOut(polygons: readonly Rings[], most: number): Rings[] {
  for (let tolerance = FINEST; ; tolerance *= COARSER) {
    const thinned = polygons.flatMap((rings) => {
      const [outer, ...holes] = rings.map((ring) => thinRing(closed(ring), tolerance));
      if (!outer || outer.length < 4) return [];
      return [[outer, ...holes.filter((hole) => hole.length >= 4)]];
    });
    const points = thinned.flat().reduce((sum, ring) => sum + ring.length, 0);
    if (points <= most) return thinned;
  }
}

/** The last point is the first one again. */
function closed(ring: readonly Point[]): Point[] {
  const rounded = ring.map(([longitude, latitude]): Point => {
    return [round(longitude), round(latitude)];
  });
  const [first] = rounded;
  const last = rounded.at(-1);
  const isClosed = first && last && first[0] === last[0] && first[1] === last[1];
  return isClosed || !first ? rounded : [...rounded, first];
}

const round = (degrees: number) => Math.round(degrees * KEPT_DIGITS) / KEPT_DIGITS;

/** Halved at the point that is farthest from its first one, since a ring has no ends. */
function thinRing(ring: readonly Point[], tolerance: number): Point[] {
  const [first] = ring;
  if (!first) return [];
  const distances = ring.map((point) => Math.hypot(point[0] - first[0], point[1] - first[1]));
  const middle = distances.indexOf(maximum(distances));
  const kept = new Set([0, middle, ring.length - 1]);
  const waiting: [number, number][] = [
    [0, middle],
    [middle, ring.length - 1],
  ];
  for (let span = waiting.pop(); span; span = waiting.pop()) {
    const [from, to] = span;
    const farthest = farthestBetween(ring, from, to);
    if (farthest === null || farthest.distance < tolerance) continue;
    kept.add(farthest.index);
    waiting.push([from, farthest.index], [farthest.index, to]);
  }
  return ring.filter((_point, index) => kept.has(index));
}

const maximum = (values: readonly number[]) =>
  values.reduce((most, value) => Math.max(most, value), 0);

function farthestBetween(ring: readonly Point[], from: number, to: number) {
  const [start, end] = [ring[from], ring[to]];
  if (!start || !end) return null;
  let farthest: { index: number; distance: number } | null = null;
  for (let index = from + 1; index < to; index += 1) {
    const point = ring[index];
    if (!point) continue;
    const distance = distanceToLine(point, start, end);
    if (farthest === null || distance > farthest.distance) farthest = { index, distance };
  }
  return farthest;
}

function distanceToLine([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / square;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - part * dx, y - y1 - part * dy);
}
