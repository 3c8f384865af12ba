import { useId } from 'react';

import { Avatar } from '#app/ui/avatar.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { Icon, PeopleIcon } from '#app/ui/icon.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';

import { useMentionPicker, type Choice, type MentionPlace } from '../use-mention-picker.ts';

/**
 * A list over the messages while a name is typed after an "@". The focus stays in the field: arrow
 * keys go through the list, Enter or Tab puts the name in, Escape closes it.
 */
export default function MentionPicker(props: MentionPlace) {
  const listId = useId();
  const { choices, active, choose } = useMentionPicker({ ...props, listId });
  return (
    <>
      <LiveRegion>{choices.length > 0 ? wordsFor(choices.length) : ''}</LiveRegion>
      {choices.length > 0 && (
        <ul
          id={listId}
          role="listbox"
          aria-label="People in this room"
          className="absolute inset-x-0 bottom-full z-10 mb-2 max-h-48 max-w-form overflow-y-auto rounded-lg border border-line bg-surface p-1.5 shadow-float sm:max-h-72"
        >
          {choices.map((choice, place) => (
            <Option
              key={choice.id}
              choice={choice}
              id={`${listId}-${place}`}
              isActive={place === active}
              onChoose={() => choose(choice)}
            />
          ))}
        </ul>
      )}
    </>
  );
}

interface OptionProps {
  choice: Choice;
  id: string;
  isActive: boolean;
  onChoose: () => void;
}

function Option({ choice: { id: personId, name, detail }, id, isActive, onChoose }: OptionProps) {
  return (
    <li role="none">
      {/* The keys are heard by the field, which keeps the focus. */}
      <button
        type="button"
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={isActive}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onChoose}
        className={classNames(
          'flex min-h-11 w-full items-center gap-3 rounded-sm px-2 py-1 text-left',
          isActive ? 'bg-hedge-soft text-hedge' : 'hover:bg-sunk',
        )}
      >
        {personId === '' ? (
          <span className="grid size-7 shrink-0 place-items-center">
            <Icon of={PeopleIcon} />
          </span>
        ) : (
          <Avatar id={personId} name={name} size="small" />
        )}
        <span className="min-w-0">
          <strong className="block truncate">{name}</strong>
          <span className="block truncate text-sm text-muted">{detail}</span>
        </span>
      </button>
    </li>
  );
}

function wordsFor(count: number): string {
  const found = count === 1 ? '1 name' : `${count} names`;
  return `${found}. Up and down to choose, Enter to put it in, Escape to go on writing.`;
}
