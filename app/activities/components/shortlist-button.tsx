import { Button, ButtonLink } from '#app/ui/button.tsx';
import { CheckIcon, PlusIcon, PrintIcon } from '#app/ui/icon.tsx';
import { useIsLive } from '#app/ui/use-is-live.ts';
import { activitiesLimits } from '#server/activities/contract.ts';

import { shortlistAddress } from '../shortlist-address.ts';
import { useShortlist } from '../use-shortlist.ts';

interface ShortlistButtonProps {
  activityId: string;
  /** Whose browser it is. */
  personId: string;
}

/** Puts an activity aside for a printed sheet. Without script it is a sheet of its own. */
export function ShortlistButton({ activityId, personId }: ShortlistButtonProps) {
  const isLive = useIsLive();
  const { ids, toggle } = useShortlist(personId);
  if (!isLive) {
    return (
      <ButtonLink to={shortlistAddress([activityId])} icon={PrintIcon}>
        Sheet to print
      </ButtonLink>
    );
  }
  const isOn = ids.includes(activityId);
  const isFull = !isOn && ids.length >= activitiesLimits.shortlist;
  return (
    <>
      <Button
        type="button"
        icon={isOn ? CheckIcon : PlusIcon}
        aria-pressed={isOn}
        disabled={isFull}
        onClick={() => toggle(activityId)}
      >
        {isFull ? 'The shortlist is full' : 'On my shortlist'}
      </Button>
      <ShortlistLink personId={personId} />
    </>
  );
}

/** The way to the sheet, where there is something on it. */
export function ShortlistLink({ personId }: Pick<ShortlistButtonProps, 'personId'>) {
  const { ids } = useShortlist(personId);
  if (ids.length === 0) return null;
  return (
    <ButtonLink to={shortlistAddress(ids)} look="quiet" icon={PrintIcon}>
      My shortlist · {ids.length}
    </ButtonLink>
  );
}
