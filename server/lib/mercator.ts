import type { Position } from './distance.ts';

/**
 * The square of a Web Mercator map in which a position lies: the map of the world is one square at
 * zoom 0, and each is cut in four from zoom to zoom.
 */
export function tileOf({ latitude, longitude }: Position, zoom: number): { x: number; y: number } {
  const tiles = 2 ** zoom;
  const inside = (part: number) => Math.min(tiles - 1, Math.max(0, Math.floor(part * tiles)));
  const sine = Math.sin((latitude * Math.PI) / 180);
  return {
    x: inside((longitude + 180) / 360),
    y: inside(0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)),
  };
}
