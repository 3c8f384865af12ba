import { collaborativeNetworks } from './collaborative-networks.ts';
import { guideAndSupport } from './guide-and-support.ts';
import { outcomes } from './outcomes.ts';
import { patientsLead } from './patients-lead.ts';
import { solutionFocused } from './solution-focused.ts';
import type { StarterNote } from './starter-note.ts';
import { threats } from './threats.ts';

export type { StarterNote } from './starter-note.ts';

/** Twenty-four notes, one for each sub-theme of the study, in its order. */
export const starterNotes: readonly StarterNote[] = [
  ...solutionFocused,
  ...patientsLead,
  ...guideAndSupport,
  ...collaborativeNetworks,
  ...outcomes,
  ...threats,
];
