import type { WhatMatters } from '#server/activities/contract.ts';

/** What people may want, in the words of the board and of gaps. */
export const mattersWords: Record<WhatMatters, string> = {
  company: 'Company',
  outdoors: 'Outdoors',
  making: 'Making things',
  moving: 'Moving',
  music: 'Music',
  food: 'Food',
  learning: 'Learning',
  caring: 'Caring for someone',
  grief: 'Grief',
  money: 'Money',
  helping: 'Helping others',
};
