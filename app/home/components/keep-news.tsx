import { CardLink } from '#app/ui/card.tsx';
import { Icon, ShelfIcon } from '#app/ui/icon.tsx';
import type { KeepSummary } from '#server/messaging/contract.ts';

/** Words on their way to the Shelf: what I am asked, what I can go on with, what became of mine. */
export function KeepNews({ news }: { news: readonly KeepSummary[] }) {
  if (news.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {news.map((keep) => (
        <li key={keep.id}>
          <CardLink
            to={`/rooms/keeps/${keep.id}`}
            {...wordsOf(keep)}
            leading={<Icon of={ShelfIcon} />}
          />
        </li>
      ))}
    </ul>
  );
}

function wordsOf({ whose, state, keeper }: KeepSummary): { title: string; detail: string } {
  const name = keeper.name.split(' ')[0] ?? keeper.name;
  if (whose === 'mine') {
    return state === 'ready'
      ? { title: 'Words that you can share', detail: 'What may be kept is waiting for you' }
      : { title: 'Some words stay in the room', detail: 'They are not kept on the Shelf' };
  }
  return state === 'shared'
    ? { title: `${name} kept your words on the Shelf`, detail: 'See where colleagues find them' }
    : { title: `${name} asks to keep what you wrote`, detail: 'Look at your words, then choose' };
}
