import { Chip, type ChipTone } from '#app/ui/chip.tsx';
import { ClockIcon, DoneIcon, GapIcon, type IconComponent } from '#app/ui/icon.tsx';
import type { GapState } from '#server/gaps/contract.ts';

import { stateWords } from '../gap-words.ts';

const looks: Record<GapState, { tone: ChipTone; icon: IconComponent }> = {
  open: { tone: 'sloe', icon: GapIcon },
  workedOn: { tone: 'gorse', icon: ClockIcon },
  closed: { tone: 'hedge', icon: DoneIcon },
};

/** How a gap stands. */
export function GapStateChip({ state }: { state: GapState }) {
  return <Chip {...looks[state]}>{stateWords[state]}</Chip>;
}
