import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { classNames } from './class-names.ts';
import { Disclosure } from './disclosure.tsx';
import { CheckIcon, Icon } from './icon.tsx';

/** What a list can be switched to by going to an address. */
export interface AddressChoice {
  key: string;
  label: string;
  /** How many things there are with it. Without a number it can be pressed at all times. */
  count?: number;
  isOn: boolean;
  /** The list with it, or without it where it is on. */
  to: string;
}

export interface FilterChoice extends AddressChoice {
  count: number;
}

const shape =
  'forced-edge inline-flex min-h-11 items-center gap-1.5 rounded-md border px-3 py-1.5 no-underline';

/**
 * A filter that is switched by going to its address. What would leave nothing cannot be pressed, so
 * nobody walks into an empty list by one press.
 */
export function FilterLink({ choice: { label, count, isOn, to } }: { choice: AddressChoice }) {
  const words = count === undefined ? label : `${label} · ${count}`;
  if (count === 0 && !isOn) {
    return <span className={classNames(shape, 'border-line text-muted')}>{words}</span>;
  }
  return (
    <Link
      to={to}
      preventScrollReset
      aria-current={isOn ? 'true' : undefined}
      className={classNames(
        shape,
        'font-bold',
        isOn
          ? 'border-hedge bg-hedge-soft text-hedge'
          : 'border-edge bg-surface text-ink hover:border-ink hover:bg-sunk',
      )}
    >
      {isOn && <Icon of={CheckIcon} size={16} />}
      {words}
    </Link>
  );
}

interface FilterGroupProps {
  title: string;
  choices: readonly FilterChoice[];
  /** Beside the list on wide screens: one under the other, with the counts in a column. */
  isNarrow: boolean;
}

/** One question and its answers. */
function FilterGroup({ title, choices, isNarrow }: FilterGroupProps) {
  return (
    <section className="flex flex-col gap-1.5">
      <h2 className="text-base">{title}</h2>
      {isNarrow ? (
        <ul aria-label={title}>
          {choices.map((choice) => (
            <li key={choice.key}>
              <FilterLine choice={choice} />
            </li>
          ))}
        </ul>
      ) : (
        <FilterRow label={title} choices={choices} />
      )}
    </section>
  );
}

function FilterLine({ choice: { label, count, isOn, to } }: { choice: FilterChoice }) {
  return (
    <Link
      to={to}
      preventScrollReset
      aria-current={isOn ? 'true' : undefined}
      className={classNames(
        '-mx-2 flex min-h-9 items-center gap-1.5 rounded-md px-2 no-underline',
        isOn ? 'bg-hedge-soft font-bold text-hedge' : 'hover:bg-sunk',
      )}
    >
      {isOn && <Icon of={CheckIcon} size={16} />}
      <span className="min-w-0 grow">{label}</span>
      <span className={isOn ? undefined : 'text-muted'}>{count}</span>
    </Link>
  );
}

export function FilterRow({
  label,
  choices,
}: {
  label: string;
  choices: readonly AddressChoice[];
}) {
  return (
    <ul aria-label={label} className="flex flex-wrap gap-2">
      {choices.map((choice) => (
        <li key={choice.key}>
          <FilterLink choice={choice} />
        </li>
      ))}
    </ul>
  );
}

interface FilterQuestion {
  title: string;
  choices: readonly FilterChoice[];
}

interface BesideFiltersProps {
  groups: readonly FilterQuestion[];
  /** The list that the filters narrow: a `section`. */
  children: ReactNode;
}

/** A list and the filters that narrow it: beside it on wide screens, folded above it on narrow ones. */
export function BesideFilters({ groups, children }: BesideFiltersProps) {
  const hasGroups = groups.length > 0;
  return (
    <>
      {hasGroups && (
        <div className="xl:hidden">
          <Disclosure summary="More filters">
            <FilterGroups groups={groups} isNarrow={false} />
          </Disclosure>
        </div>
      )}
      <div className="xl:grid xl:grid-cols-[minmax(0,1fr)_17rem] xl:items-start xl:gap-4">
        {children}
        {hasGroups && (
          <aside
            aria-label="More filters"
            className="hidden rounded-xl border border-line bg-surface p-4 xl:block"
          >
            <FilterGroups groups={groups} isNarrow />
          </aside>
        )}
      </div>
    </>
  );
}

function FilterGroups({
  groups,
  isNarrow,
}: Pick<BesideFiltersProps, 'groups'> & { isNarrow: boolean }) {
  return (
    <div className="flex flex-col gap-4">
      {groups.map(({ title, choices }) => (
        <FilterGroup key={title} title={title} choices={choices} isNarrow={isNarrow} />
      ))}
    </div>
  );
}
