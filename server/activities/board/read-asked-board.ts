import type { Actor } from '../../accounts/contract.ts';
import type { Position } from '../../lib/distance.ts';
import type { BoardTools } from '../activities-tools.ts';
import type { BoardFilters } from '../page-views.ts';
import { askBoard, type Asked } from './ask-board.ts';
import type { CountyBoard } from './county-board.ts';
import { readCountyBoard } from './read-county-board.ts';

interface AskedBoard {
  board: CountyBoard;
  asked: Asked;
  /** The place in the filters; null where none is asked for or nobody knows where it is. */
  near: (Position & { name: string }) | null;
}

/** The board of the actor's county, filtered and counted. */
export async function readAskedBoard(
  tools: BoardTools,
  { countyId }: Actor,
  filters: BoardFilters,
): Promise<AskedBoard> {
  const { place } = filters;
  const found = place === '' ? null : await tools.findPlace?.({ countyId, words: place });
  const near = found ?? null;
  const board = await readCountyBoard(tools, countyId);
  return { board, asked: askBoard(board, { filters, near }), near };
}
