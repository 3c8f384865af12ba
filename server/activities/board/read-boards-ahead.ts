import type { Tools } from '../../lib/tools.ts';
import { Activity } from '../activity.model.ts';
import { MOST_COUNTIES, readCountyBoard } from './read-county-board.ts';

/**
 * Reads the boards of this process before somebody asks for them: in a large county that takes longer
 * than a page may.
 */
export async function readBoardsAhead(tools: Tools): Promise<void> {
  const countyIds = await Activity.distinct('countyId');
  for (const countyId of countyIds.slice(0, MOST_COUNTIES)) {
    await readCountyBoard(tools, countyId.toString());
  }
}
