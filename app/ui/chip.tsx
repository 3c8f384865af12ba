import type { ReactNode } from 'react';

import { classNames } from './class-names.ts';
import {
  CheckIcon,
  ClockIcon,
  ClosedIcon,
  DoneIcon,
  Icon,
  type IconComponent,
  LongWaitIcon,
  NotKnownIcon,
  WarnIcon,
} from './icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

const tones = {
  hedge: 'bg-hedge-soft text-hedge',
  gorse: 'bg-gorse-soft text-bark',
  berry: 'bg-berry-soft text-berry',
  sloe: 'bg-sloe-soft text-sloe',
  stone: 'bg-sunk text-stone',
};

export type ChipTone = keyof typeof tones;

interface ChipProps {
  tone: ChipTone;
  icon?: IconComponent;
  children: ReactNode;
}

/** A word or two on the state of a thing. The words say it; colour and icon only help to find it. */
export function Chip({ tone, icon, children }: ChipProps) {
  return (
    <span
      className={classNames(
        'forced-edge inline-flex shrink-0 items-center gap-1.5 rounded-full px-2.5 py-0.5 text-sm font-bold',
        tones[tone],
      )}
    >
      {icon && <Icon of={icon} size={16} />}
      {children}
    </span>
  );
}

const states = {
  roomNow: { tone: 'hedge', icon: CheckIcon, words: 'Room now' },
  shortWait: { tone: 'gorse', icon: ClockIcon, words: 'Short wait' },
  longWait: { tone: 'gorse', icon: LongWaitIcon, words: 'Long wait' },
  closed: { tone: 'stone', icon: ClosedIcon, words: 'Closed' },
  notKnown: { tone: 'stone', icon: NotKnownIcon, words: 'Not known' },
  fresh: { tone: 'hedge', icon: DoneIcon, words: 'Checked' },
  ageing: { tone: 'gorse', icon: ClockIcon, words: 'Ageing' },
  stale: { tone: 'stone', icon: WarnIcon, words: 'May be out of date' },
} as const satisfies Record<string, { tone: ChipTone; icon: IconComponent; words: string }>;

export type ChipState = keyof typeof states;

/** The states that the whole product draws alike. Other words may be given: "Checked yesterday". */
export function StateChip({ state, children }: { state: ChipState; children?: ReactNode }) {
  const { tone, icon, words } = states[state];
  return (
    <Chip tone={tone} icon={icon}>
      {children ?? words}
    </Chip>
  );
}

/** A plain word that sorts things: "outdoors", "walk in". Not a state, so without colour. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="forced-edge inline-flex shrink-0 rounded-sm bg-sunk px-2 py-0.5 text-sm">
      {children}
    </span>
  );
}

/** How many are new. `label` says of what: "new messages". Draws nothing at zero. */
export function UnreadCount({ count, label }: { count: number; label: string }) {
  if (count <= 0) return null;
  return (
    <span className="forced-edge inline-flex h-6 min-w-6 shrink-0 items-center justify-center rounded-full bg-berry px-1.5 text-sm font-bold text-on-berry">
      {count > 99 ? '99+' : count}
      <VisuallyHidden> {label}</VisuallyHidden>
    </span>
  );
}
