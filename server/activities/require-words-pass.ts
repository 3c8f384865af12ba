import type { Actor } from '../accounts/contract.ts';
import { requireWordsPass as askGuard } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';
import type { TypedActivity } from './inputs.ts';

/** Asks Guard before the words of an activity are stored. */
export function requireWordsPass(tools: Tools, actor: Actor, typed: TypedActivity): void {
  const { name, description, whenWords, placeWords, town, costWords, firstVisit } = typed;
  const { welcomerName, phone, email, website, checked } = typed;
  const texts = {
    ...{ name, description, whenWords, placeWords, town, costWords, firstVisit },
    ...{ welcomerName, phone, email, website },
  };
  askGuard(tools, actor, { place: 'activity', texts, checked });
}
