import { MAP_WIDTH, type MapFrame } from './map-frame.ts';

export interface DrawnTile {
  address: string;
  x: number;
  y: number;
  size: number;
}

/** About so many tiles stand side by side, which is sharp enough on screens of today. */
const ACROSS = 3;
const DEEPEST = 16;
const MOST = 42;

/** The tiles of one zoom that fill the frame. */
export function tilesInFrame(template: string, { height, corner, scale }: MapFrame): DrawnTile[] {
  const wide = MAP_WIDTH / scale;
  const zoom = Math.max(0, Math.min(DEEPEST, Math.round(Math.log2(ACROSS / wide))));
  const tiles = 2 ** zoom;
  const size = scale / tiles;
  const [firstX, firstY] = [Math.floor(corner.x * tiles), Math.floor(corner.y * tiles)];
  const columns = Math.floor((corner.x + wide) * tiles) - firstX + 1;
  const rows = Math.floor((corner.y + height / scale) * tiles) - firstY + 1;
  return Array.from({ length: Math.min(MOST, columns * rows) }, (_tile, index) => {
    const [x, y] = [firstX + (index % columns), firstY + Math.floor(index / columns)];
    return {
      address: addressOf(template, { z: zoom, x, y }),
      x: round((x / tiles - corner.x) * scale),
      y: round((y / tiles - corner.y) * scale),
      size: round(size),
    };
  }).filter((_tile, index) => firstY + Math.floor(index / columns) < tiles);
}

function addressOf(template: string, parts: Record<'z' | 'x' | 'y', number>): string {
  return template.replace(/\{([zxy])\}/g, (_, part: 'z' | 'x' | 'y') => String(parts[part]));
}

const round = (value: number) => Math.round(value * 100) / 100;
