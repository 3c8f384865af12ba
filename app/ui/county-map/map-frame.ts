import type { Outline } from '#server/places/contract.ts';

/** Units of the drawing, which is as wide as a narrow phone: text in it is no smaller there. */
export const MAP_WIDTH = 320;
const HEIGHTS = [200, 400] as const;
/** Left free at each side, as a part of the whole. */
const MARGIN = 0.08;
/** A part of the way round the earth: about 5 km in England. One village alone gets no less around it. */
const LEAST_SPAN = 0.0002;
/** What lies closer to the point before it cannot be seen. */
const FINEST = 0.6;

export interface Degrees {
  latitude: number;
  longitude: number;
}

/** A place in the drawing. */
export interface Spot {
  x: number;
  y: number;
}

export interface MapFrame {
  height: number;
  /** The left upper corner on a map of the whole world that is 1 wide, and units to that width. */
  corner: Spot;
  scale: number;
  spotOf: (position: Degrees) => Spot;
}

/** On a Web Mercator map of the world that is 1 wide. */
function onWorld({ latitude, longitude }: Degrees): Spot {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return {
    x: (longitude + 180) / 360,
    y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI),
  };
}

/** What has to be in view decides how large everything is drawn. Null where there is nothing. */
export function frameAround(outline: Outline | null, points: readonly Degrees[]): MapFrame | null {
  const corners = (outline?.coordinates ?? [])
    .flat(2)
    .map(([longitude, latitude]) => onWorld({ latitude, longitude }));
  const all = [...corners, ...points.map(onWorld)];
  if (all.length === 0) return null;
  const [left, right] = spanOf(all.map(({ x }) => x));
  const [top, bottom] = spanOf(all.map(({ y }) => y));
  const [wide, high] = [right - left, bottom - top].map((span) => span * (1 + 2 * MARGIN)) as [
    number,
    number,
  ];
  const [least, most] = HEIGHTS;
  const scale = Math.min(MAP_WIDTH / wide, most / high);
  const height = Math.round(Math.max(least, high * scale));
  const corner = {
    x: (left + right) / 2 - MAP_WIDTH / scale / 2,
    y: (top + bottom) / 2 - height / scale / 2,
  };
  return {
    ...{ height, corner, scale },
    spotOf(position) {
      const { x, y } = onWorld(position);
      return { x: round((x - corner.x) * scale), y: round((y - corner.y) * scale) };
    },
  };
}

function spanOf(values: readonly number[]): [number, number] {
  const least = values.reduce((one, other) => Math.min(one, other), 1);
  const most = values.reduce((one, other) => Math.max(one, other), 0);
  const missing = Math.max(0, LEAST_SPAN - (most - least)) / 2;
  return [least - missing, most + missing];
}

const round = (value: number) => Math.round(value * 10) / 10;

/** The outline as the path of a drawing. */
export function pathOf(outline: Outline, { spotOf }: MapFrame): string {
  const rings = outline.coordinates.flat();
  return rings
    .map((ring) => lineAround(ring.map(([longitude, latitude]) => spotOf({ latitude, longitude }))))
    .join('');
}

function lineAround(spots: readonly Spot[]): string {
  const kept: Spot[] = [];
  for (const spot of spots) {
    const last = kept.at(-1);
    if (!last || Math.hypot(spot.x - last.x, spot.y - last.y) >= FINEST) kept.push(spot);
  }
  return kept.length < 3 ? '' : `M${kept.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
}
