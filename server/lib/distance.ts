/** Degrees, WGS 84. */
export interface Position {
  latitude: number;
  longitude: number;
}

export const METRES_IN_MILE = 1_609.344;
const METRES_IN_DEGREE = 111_195;
const toRadians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * Measures from one position to others, in metres along a flat map: right to a few in a thousand
 * within a county.
 */
export function metresFrom(from: Position): (to: Position) => number {
  const narrowing = Math.cos(toRadians(from.latitude));
  return ({ latitude, longitude }) =>
    METRES_IN_DEGREE *
    Math.hypot(latitude - from.latitude, (longitude - from.longitude) * narrowing);
}
