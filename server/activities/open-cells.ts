import type { Position } from '../lib/distance.ts';
import { tileOf } from '../lib/mercator.ts';

/*
 * What lies near a place is found by squares of the map: each activity is stored under the square in
 * which it lies, at four sizes, by an index in the order of the ids. A question for a circle asks for
 * the few squares that cover it, so that a page reads little more than it gives; what lies in their
 * corners is left out by the distance itself.
 */

/** From about 700 m to about 47 km across, in the middle of England. */
const ZOOMS = [15, 13, 11, 9] as const;
const MOST_CELLS = 36;
const METRES_IN_DEGREE = 111_195;
/** Of the sphere that the database measures on. */
const METRES_IN_RADIUS = 6_378_100;

export interface Near extends Position {
  metres: number;
}

const cellAt = (zoom: number, x: number, y: number) => `${zoom}/${x}/${y}`;

/** The squares of a position, one of each size. */
export function cellsOf(position: Position): string[] {
  return ZOOMS.map((zoom) => {
    const { x, y } = tileOf(position, zoom);
    return cellAt(zoom, x, y);
  });
}

/** The smallest squares that cover the circle and are not many: 36 in England, 49 in Shetland. */
export function cellsAround({ latitude, longitude, metres }: Near): string[] {
  const high = metres / METRES_IN_DEGREE;
  const wide = high / Math.cos((latitude * Math.PI) / 180);
  for (const zoom of ZOOMS) {
    const first = tileOf({ latitude: latitude + high, longitude: longitude - wide }, zoom);
    const last = tileOf({ latitude: latitude - high, longitude: longitude + wide }, zoom);
    const [columns, rows] = [last.x - first.x + 1, last.y - first.y + 1];
    if (columns * rows > MOST_CELLS && zoom !== ZOOMS.at(-1)) continue;
    return Array.from({ length: columns * rows }, (_cell, index) =>
      cellAt(zoom, first.x + (index % columns), first.y + Math.floor(index / columns)),
    );
  }
  return [];
}

/** A distance on the ground as an angle at the middle of the earth. */
export const asAngle = (metres: number) => metres / METRES_IN_RADIUS;
