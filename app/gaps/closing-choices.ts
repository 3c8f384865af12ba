import type { AppLoadContext } from '@remix-run/node';

import type { Choice } from '#app/ui/field.tsx';
import type { Actor } from '#server/accounts/contract.ts';
import { gapsLimits, type GapView } from '#server/gaps/contract.ts';

/** Activities that may fill a gap: those of the need in the town, then of the town, then of the need. */
export async function listClosingChoices(
  { activities }: AppLoadContext,
  actor: Actor,
  { need, place, closedBy }: GapView,
): Promise<Choice[]> {
  const [both, ofTown, ofNeed] = await Promise.all([
    activities.listActivities(actor, { matters: need, town: place }),
    activities.listActivities(actor, { town: place }),
    activities.listActivities(actor, { matters: need }),
  ]);
  const found = [both, ofTown, ofNeed].flatMap((board) =>
    board.activities.map(({ id, name, town }): [string, string] => [
      id,
      town === '' ? name : `${name}, ${town}`,
    ]),
  );
  const chosen: [string, string][] = closedBy ? [[closedBy.id, closedBy.name]] : [];
  const choices = new Map([...chosen, ...found]);
  return [...choices]
    .slice(0, gapsLimits.closingChoices)
    .map(([value, label]) => ({ value, label }));
}
