import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { PlusIcon } from '#app/ui/icon.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { CandidateView } from '#server/meetings/agenda/contract.ts';

import { ReasonLine } from './agenda-list.tsx';

/** What came up and is not on the agenda yet, each with the press that puts it on. */
export function OrderWishes({ wishes, now }: { wishes: readonly CandidateView[]; now: string }) {
  if (wishes.length === 0) return null;
  return (
    <Disclosure summary={`What else came up: ${wishes.length}`}>
      <ul className="flex flex-col gap-4">
        {wishes.map((wish) => (
          <li key={wish.key} className="flex flex-wrap items-center justify-between gap-2">
            <div className="min-w-0 grow basis-48">
              <p className="font-bold">{wish.title}</p>
              <ReasonLine candidate={wish} now={now} />
            </div>
            <Button type="submit" name="press" value={`on:${wish.key}`} icon={PlusIcon}>
              Put it on<VisuallyHidden>: {wish.title}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
