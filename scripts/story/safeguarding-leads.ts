import type { HostKey } from './organisations.ts';

interface StoryLead {
  host: HostKey;
  role: string;
  phone: string;
  words: string;
  /** It is to be looked at again half a year later, so that the oldest one is overdue. */
  writtenDaysAgo: number;
}

/** Whom people of each host organisation tell when they fear for somebody. */
export const safeguardingLeads: readonly StoryLead[] = [
  {
    host: 'teasel',
    role: 'Safeguarding lead, Damson Rail',
    phone: '01632 960131',
    words: 'Weekdays nine to five. After that ring the council.',
    writtenDaysAgo: 20,
  },
  {
    host: 'brackenford',
    role: 'Safeguarding lead, Linden Gate',
    phone: '01632 960132',
    words: 'If there is no answer, ring the front desk.',
    writtenDaysAgo: 45,
  },
  {
    host: 'saltmarsh',
    role: 'Duty nurse for safeguarding',
    phone: '01632 960133',
    words: 'Day and night.',
    writtenDaysAgo: 190,
  },
  {
    host: 'quillbeck',
    role: 'Safeguarding lead, Briar Coppice',
    phone: '01632 960134',
    words: '',
    writtenDaysAgo: 60,
  },
  {
    host: 'wold',
    role: 'Safeguarding lead, Osier Bank',
    phone: '01632 960135',
    words: 'Mondays to Thursdays. On Fridays her deputy, 01632 960136.',
    writtenDaysAgo: 10,
  },
];
