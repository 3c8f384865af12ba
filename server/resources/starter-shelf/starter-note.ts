import type { ResourceTag } from '../contract.ts';

/** One practice note for one sub-theme of the study. Its text has the light marks of a message. */
export interface StarterNote {
  /** Organising theme and sub-theme. Stays the same for ever: by it a county has the note once. */
  key: string;
  /** The sub-theme's name, as the study gives it. */
  theme: string;
  title: string;
  summary: string;
  purpose: string;
  tags: readonly ResourceTag[];
  text: string;
}
