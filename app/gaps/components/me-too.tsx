import { Form } from '@remix-run/react';

import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckIcon, PlusIcon } from '#app/ui/icon.tsx';
import type { GapView } from '#server/gaps/contract.ts';

import { gapTitle } from '../gap-words.ts';

interface MeTooProps {
  gap: GapView;
  /** Where the press goes; without it to the page on which it stands. */
  action?: string;
  /** On the page of one gap it can be taken back. */
  mayTakeBack?: boolean;
}

/** One press: I see this too. Said once it can be taken back. */
export function MeToo({ gap, action, mayTakeBack = false }: MeTooProps) {
  const busy = useBusy();
  if (gap.isMine && !mayTakeBack) {
    return <p className="text-sm text-muted">You are counted here.</p>;
  }
  return (
    <Form
      method="post"
      preventScrollReset
      {...(action === undefined ? {} : { action })}
      className="flex flex-wrap items-center gap-x-3 gap-y-1"
    >
      <input type="hidden" name="gapId" value={gap.id} />
      {gap.isMine && <p>You are counted here.</p>}
      <Button
        type="submit"
        name="intent"
        value={gap.isMine ? 'takeBack' : 'meToo'}
        look={mayTakeBack && !gap.isMine ? 'primary' : 'secondary'}
        icon={gap.isMine ? CheckIcon : PlusIcon}
        disabled={busy}
        {...(mayTakeBack ? {} : { 'aria-label': `Me too: ${gapTitle(gap)}` })}
      >
        {gap.isMine ? 'Take it back' : 'Me too'}
      </Button>
    </Form>
  );
}
