import { Form } from '@remix-run/react';

import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckIcon } from '#app/ui/icon.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { AgendaItemView, ItemState } from '#server/meetings/agenda/contract.ts';

const marks: readonly { state: ItemState; words: string }[] = [
  { state: 'done', words: 'Done' },
  { state: 'later', words: 'Again next time' },
];

/** What became of an item. The press that holds takes itself back. */
export function MarkForm({ item }: { item: AgendaItemView }) {
  const busy = useBusy();
  return (
    <Form method="post" preventScrollReset className="not-printed flex flex-wrap gap-2">
      <input type="hidden" name="intent" value="mark" />
      <input type="hidden" name="itemId" value={item.id} />
      {marks.map(({ state, words }) => {
        const holds = item.state === state;
        return (
          <Button
            key={state}
            type="submit"
            name="state"
            value={holds ? 'open' : state}
            aria-pressed={holds}
            disabled={busy}
            {...(holds && { icon: CheckIcon })}
          >
            {words}
            <VisuallyHidden>: {item.title}</VisuallyHidden>
          </Button>
        );
      })}
    </Form>
  );
}
