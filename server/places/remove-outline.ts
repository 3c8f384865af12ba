import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import type { PlacesTools } from './contract.ts';
import { CountyOutline } from './county-outline.model.ts';
import { requireKeeper } from './require-keeper.ts';
import { tellChanged } from './tell-changed.ts';

/** Takes the outline away: the map shows the places alone. Asked twice it changes nothing more. */
export async function removeOutline(tools: PlacesTools, actor: Actor): Promise<void> {
  requireKeeper(actor);
  const { countyId } = actor;
  await retryWrite(() => CountyOutline.deleteOne({ countyId }));
  await tellChanged(tools, countyId);
}
