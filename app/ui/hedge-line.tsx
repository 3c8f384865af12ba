import { useId } from 'react';

const berries = [
  [58, 29],
  [66, 33],
  [188, 29],
  [317, 30],
  [325, 34],
  [450, 29],
  [584, 29],
  [592, 33],
  [676, 30],
] as const;

/**
 * The one drawing: a hedge in two rows with its berries, under the greeting of the start page. Drawn
 * as a repeating tile, so that it keeps its size and only grows longer on wide screens.
 */
export function HedgeLine() {
  const id = useId();
  return (
    <div className="full-bleed not-printed -mx-4 -mt-5 lg:-mx-6 lg:-mt-3">
      <svg aria-hidden="true" focusable="false" className="block h-10 w-full">
        <pattern id={id} width="720" height="40" patternUnits="userSpaceOnUse">
          <path
            className="fill-leaf-far"
            d="M0 40V20C10 8 34 8 46 21C57 5 84 5 98 18C107 9 129 9 140 21C152 6 181 6 196 19C208 8 236 8 250 22C261 5 287 5 300 19C311 9 336 9 348 21C360 6 389 6 404 18C415 8 440 8 452 21C464 5 492 5 506 19C517 9 543 9 556 22C568 6 597 6 612 19C623 7 650 7 664 20C676 7 705 7 720 20V40Z"
          />
          <path
            className="fill-leaf-near"
            d="M0 40V33C14 22 46 22 62 32C76 24 108 24 124 34C140 21 177 21 196 32C211 23 245 23 262 34C277 22 312 22 330 32C344 24 376 24 392 34C407 21 444 21 462 32C477 23 511 23 528 34C543 22 577 22 594 32C608 24 640 24 656 34C670 22 703 22 720 33V40Z"
          />
          {berries.map(([x, y]) => (
            <circle key={x} cx={x} cy={y} r="2.4" className="fill-berry" />
          ))}
        </pattern>
        <rect width="100%" height="40" fill={`url(#${id})`} />
      </svg>
    </div>
  );
}
