import { Link } from '@remix-run/react';

import type { MapTiles, Outline } from '#server/places/contract.ts';

import { classNames } from './class-names.ts';
import {
  layOutPoints,
  LINE_HEIGHT,
  MARK_RADIUS,
  type DrawnPoint,
  type MapPoint,
} from './county-map/lay-out-points.ts';
import { frameAround, MAP_WIDTH, pathOf } from './county-map/map-frame.ts';
import { tilesInFrame } from './county-map/tiles-in-frame.ts';

interface CountyMapProps {
  outline: Outline | null;
  points: readonly MapPoint[];
  /** Pictures of a map beneath all. Off unless the installation has set them. */
  tiles?: MapTiles | null;
  /** What the map shows, for those who hear it. */
  label: string;
  /** Whether pressing a place leaves the page where it is scrolled. */
  keepsScroll?: boolean;
}

/**
 * The county as it lies, drawn from its own outline and the places in it: each place is a link with
 * how much there is. Places too close to each other to be told apart are named beneath.
 */
export function CountyMap({
  outline,
  points,
  tiles = null,
  label,
  keepsScroll = false,
}: CountyMapProps) {
  const frame = frameAround(outline, points);
  if (frame === null) return <NoPlaces />;
  const { drawn, beside } = layOutPoints(points, frame);
  return (
    <figure className="flex w-full max-w-form flex-col gap-1">
      <svg
        role="group"
        aria-label={label}
        viewBox={`0 0 ${MAP_WIDTH} ${frame.height}`}
        className="w-full rounded-xl border border-line bg-sunk forced-color-adjust-none select-none"
      >
        {tiles && (
          <g aria-hidden="true" className="dark:opacity-70">
            {tilesInFrame(tiles.address, frame).map(({ address, size, ...corner }) => (
              <image key={address} href={address} {...corner} width={size} height={size} />
            ))}
          </g>
        )}
        {outline && (
          <path
            aria-hidden="true"
            d={pathOf(outline, frame)}
            fillRule="evenodd"
            strokeWidth="1.5"
            strokeLinejoin="round"
            className={classNames('stroke-edge', tiles ? 'fill-none' : 'fill-surface')}
          />
        )}
        {beside.map(({ point, spot }) => (
          <circle
            key={point.name}
            aria-hidden="true"
            cx={spot.x}
            cy={spot.y}
            r="4"
            className="fill-hedge"
          />
        ))}
        {drawn.map((one) => (
          <PointOnMap key={one.point.name} drawn={one} keepsScroll={keepsScroll} />
        ))}
      </svg>
      {beside.length > 0 && (
        <div className="text-sm">
          <p className="text-muted">Close to another place on the map:</p>
          <ul className="flex flex-wrap gap-x-4">
            {beside.map(({ point }) => (
              <li key={point.name}>
                <PointInWords point={point} keepsScroll={keepsScroll} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {points.length === 0 && <NoPlaces />}
      {tiles && <figcaption className="text-sm text-muted">{tiles.credit}</figcaption>}
    </figure>
  );
}

function NoPlaces() {
  return <p className="text-muted">No places are on the map yet.</p>;
}

/** "Quillbeck, 7 activities" */
function wordsOf({ name, count }: MapPoint): string {
  if (count === 0) return `${name}, no activities`;
  return `${name}, ${count === 1 ? '1 activity' : `${count} activities`}`;
}

interface PointProps {
  keepsScroll: boolean;
}

function PointInWords({ point, keepsScroll }: PointProps & { point: MapPoint }) {
  const words = wordsOf(point);
  if (point.href === null) {
    return <span className="inline-flex min-h-11 items-center text-muted">{words}</span>;
  }
  return (
    <Link
      to={point.href}
      preventScrollReset={keepsScroll}
      aria-current={point.isChosen ? 'true' : undefined}
      className="link inline-flex min-h-11 items-center"
    >
      {words}
    </Link>
  );
}

function PointOnMap({ drawn, keepsScroll }: PointProps & { drawn: DrawnPoint }) {
  const { point } = drawn;
  const drawing = <PointDrawing drawn={drawn} />;
  if (point.href === null) {
    return (
      <g role="img" aria-label={wordsOf(point)}>
        {drawing}
      </g>
    );
  }
  return (
    <Link
      to={point.href}
      preventScrollReset={keepsScroll}
      aria-label={wordsOf(point)}
      aria-current={point.isChosen ? 'true' : undefined}
      className="group/point not-focus-visible:outline-none"
    >
      {drawing}
    </Link>
  );
}

/** The clear shapes are where it can be pressed, and what the ring of the keyboard goes around. */
function PointDrawing({
  drawn: { point, spot, reach, lines, label, anchor },
}: {
  drawn: DrawnPoint;
}) {
  const [wide, high] = [label.right - label.left, label.bottom - label.top];
  const textX = { start: label.left, middle: (label.left + label.right) / 2, end: label.right }[
    anchor
  ];
  const isThere = point.count > 0 || point.href !== null;
  return (
    <>
      <circle cx={spot.x} cy={spot.y} r={reach} fill="transparent" />
      <rect x={label.left} y={label.top} width={wide} height={high} fill="transparent" />
      <circle
        cx={spot.x}
        cy={spot.y}
        r={MARK_RADIUS - 1}
        strokeWidth="2"
        className={classNames(
          'group-hover/point:stroke-ink',
          point.isChosen ? 'fill-hedge stroke-hedge' : 'fill-hedge-soft',
          !point.isChosen && (isThere ? 'stroke-hedge' : 'stroke-edge'),
        )}
      />
      <text
        x={spot.x}
        y={spot.y}
        dy="0.36em"
        textAnchor="middle"
        className={classNames(
          'text-sm font-bold sm:text-[0.75rem]',
          point.isChosen ? 'fill-on-hedge' : 'fill-hedge',
        )}
      >
        {point.count}
      </text>
      {lines.map((line, index) => (
        <text
          key={line}
          x={textX}
          y={label.top + (index + 0.5) * LINE_HEIGHT + 1}
          dy="0.35em"
          textAnchor={anchor}
          strokeWidth="4"
          strokeLinejoin="round"
          paintOrder="stroke"
          className="fill-ink stroke-surface text-base font-bold group-hover/point:underline group-focus-visible/point:underline sm:text-[0.75rem]"
        >
          {line}
        </text>
      ))}
    </>
  );
}
