import { MAP_WIDTH, type Degrees, type MapFrame, type Spot } from './map-frame.ts';

export interface MapPoint extends Degrees {
  name: string;
  /** How many things there are. */
  count: number;
  /** Where pressing it leads. Null for what cannot be pressed. */
  href: string | null;
  isChosen: boolean;
}

/** Units of the drawing. */
export const MARK_RADIUS = 15;
const TEXT_SIZE = 16;
/** Of bold letters, on the average and on the safe side. */
const LETTER_WIDTH = 0.56 * TEXT_SIZE;
export const LINE_HEIGHT = 18;
/** Around a mark, so that fingers find it. */
const REACH = 22;
const GAP = 4;
/** A longer name goes on two lines where it finds no room on one. */
const SHORT_NAME = 9;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A place as it is drawn: a mark with its number, and the name beside it. */
export interface DrawnPoint {
  point: MapPoint;
  spot: Spot;
  /** As far around the mark as it can be pressed. */
  reach: number;
  lines: readonly string[];
  /** Around the name. */
  label: Box;
  /** How the lines stand in it. */
  anchor: 'start' | 'middle' | 'end';
}

export interface MapLayout {
  /** By name, which is the order of the keyboard. */
  drawn: readonly DrawnPoint[];
  /** Those that would lie on each other. They are named beneath the map. */
  beside: readonly { point: MapPoint; spot: Spot }[];
}

/**
 * Finds each place room for its mark and its name, so that none lies on another: right of the mark,
 * left of it, beneath or above, then on two lines. What is chosen comes first, then where there is
 * most.
 */
export function layOutPoints(points: readonly MapPoint[], frame: MapFrame): MapLayout {
  const inOrder = points
    .map((point) => ({ point, spot: frame.spotOf(point) }))
    .sort((one, other) => rank(one.point, other.point));
  const marks: typeof inOrder = [];
  const beside: typeof inOrder = [];
  for (const one of inOrder) {
    const isFree = marks.every(({ spot }) => distance(spot, one.spot) >= 2 * MARK_RADIUS + 1);
    (isFree ? marks : beside).push(one);
  }
  const taken = marks.map(({ spot }) => boxAround(spot, MARK_RADIUS + 1));
  const drawn: DrawnPoint[] = [];
  for (const [index, { point, spot }] of marks.entries()) {
    const others = taken.filter((_box, place) => place !== index);
    const found = placesForName(point.name, spot).find(
      ({ label }) => isInside(label, frame.height) && others.every((box) => !overlaps(box, label)),
    );
    if (found) {
      taken.push(found.label);
      drawn.push({ point, spot, reach: reachOf(spot, marks), ...found });
    } else beside.push({ point, spot });
  }
  const byName = (one: { point: MapPoint }, other: { point: MapPoint }) =>
    one.point.name.localeCompare(other.point.name, 'en-GB');
  return { drawn: drawn.sort(byName), beside: beside.sort(byName) };
}

function rank(one: MapPoint, other: MapPoint): number {
  return (
    Number(other.isChosen) - Number(one.isChosen) ||
    other.count - one.count ||
    one.name.localeCompare(other.name, 'en-GB')
  );
}

const distance = (one: Spot, other: Spot) => Math.hypot(one.x - other.x, one.y - other.y);

function boxAround({ x, y }: Spot, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

/** Half of the way to the next mark at most, so that no place takes the presses of another. */
function reachOf(spot: Spot, marks: readonly { spot: Spot }[]): number {
  const ways = marks.flatMap((other) => (other.spot === spot ? [] : [distance(spot, other.spot)]));
  return Math.max(MARK_RADIUS, Math.min(REACH, ...ways.map((way) => way / 2)));
}

function placesForName(name: string, spot: Spot) {
  const ways = [[name], twoLines(name)].flatMap((lines) => (lines ? [lines] : []));
  return ways.flatMap((lines) => around(lines, spot));
}

function twoLines(name: string): string[] | null {
  if (name.length <= SHORT_NAME) return null;
  const blanks = [...name.matchAll(/ /g)].map(({ index }) => index);
  const [middle] = blanks.sort(
    (one, other) => Math.abs(one - name.length / 2) - Math.abs(other - name.length / 2),
  );
  return middle === undefined ? null : [name.slice(0, middle), name.slice(middle + 1)];
}

function around(lines: readonly string[], { x, y }: Spot) {
  const wide = Math.max(...lines.map((line) => line.length)) * LETTER_WIDTH + GAP;
  const high = lines.length * LINE_HEIGHT + 2;
  const out = MARK_RADIUS + GAP;
  const at = (left: number, top: number, anchor: DrawnPoint['anchor']) => ({
    ...{ lines, anchor },
    label: { left, top, right: left + wide, bottom: top + high },
  });
  return [
    at(x + out, y - high / 2, 'start'),
    at(x - out - wide, y - high / 2, 'end'),
    at(x - wide / 2, y + MARK_RADIUS + 1, 'middle'),
    at(x - wide / 2, y - MARK_RADIUS - 1 - high, 'middle'),
  ];
}

function isInside({ left, top, right, bottom }: Box, height: number): boolean {
  return left >= 0 && top >= 0 && right <= MAP_WIDTH && bottom <= height;
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
