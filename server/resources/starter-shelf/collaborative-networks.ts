import type { StarterNote } from './starter-note.ts';

/** Identification and development of collaborative networks. */
export const collaborativeNetworks: readonly StarterNote[] = [
  {
    key: '4.1',
    theme: 'Community engagement: social connectedness and inclusion',
    title: 'From going to a group to belonging',
    summary: 'What helps somebody make a friend there, and not only fill a chair.',
    purpose: 'For people who go along but still feel alone.',
    tags: ['connection', 'takingPart'],
    text: `**What it is**
Going is the beginning. What people gain in time is “building links in friendships”, “embracing more social opportunities in their community” and feeling “more resilient”. Belonging often starts with having a job to do.

**Try this**
- Pick groups with a shared task: hands busy, talk easy.
- Ask the leader to give the newcomer something small to do, such as the kettle.
- Look for the ten minutes after: tea, the walk to the bus, the washing-up.
- Agree to go three times before deciding.
- After a month, ask whom they have talked with, by what they share and not by name.

**Words you could use**
- “Was there anybody you would sit beside again?”
- “What could you bring that they do not have?”
- “What would make you miss it if it stopped?”

**Watch out**
Being among people can hurt when one feels left out. A quiet group, a pair or a volunteer visit may suit better than a full hall. Ask about language, faith, money and access before you suggest anything: being welcome is more than an open door.`,
  },
  {
    key: '4.2',
    theme: 'Networking and forging relationships with community providers',
    title: 'Get to know those who run things',
    summary: 'Short, regular contact with groups, so that your introductions are welcome.',
    purpose: 'For new link workers, and for when a group has gone quiet on you.',
    tags: ['providers', 'peers'],
    text: `**What it is**
“Quite a lot of my work is around that relationship building”, says a link worker. Groups are run by people with little time. They remember who asked, who said thank you and who sent somebody without a word.

**Try this**
- Visit before you send anybody. Stay for the tea.
- Ask five things: who is it for, when, how full, how to get in touch, what should we never do?
- Ring every three months, even when you need nothing.
- Send people one at a time, with a call before.
- Tell them how it went. Nobody else does.

**Words you could use**
- “What do you wish link workers knew about your group?”
- “How many new people can you welcome this month?”
- “What do you need that we could ask around for?”

**Watch out**
Sixty link workers ringing one volunteer is a flood. Check with colleagues who knows the group already, and go through them. Never promise a place that is not yours to give. If a group stops, tell the others the same day.`,
  },
  {
    key: '4.3',
    theme: 'A network of SPLWs for emotional and practical support',
    title: 'Make a peer meeting worth the drive',
    summary: 'A plain agenda for an hour and a half, and a way to ask for help in it.',
    purpose: 'For monthly meetings of link workers, in one organisation or across the county.',
    tags: ['peers', 'workload'],
    text: `**What it is**
Link workers often work alone. The study tells of “communities of practice, that we meet once a month” and of county-wide groups. A good meeting leaves people lighter than they came.

**Try this**
- **10 minutes:** one word each on how you arrive.
- **10 minutes:** what did we try since last time?
- **30 minutes:** two of us ask for help. First what is going well, then what is stuck. The others ask questions before they offer ideas.
- **20 minutes:** what is new, full or closed on our patches?
- **15 minutes:** one thing that worked, to put on the shelf.
- **5 minutes:** one small thing that each will try.

**Words you could use**
- “What would be most useful: ideas, or just listening?”
- “What have you not tried yet?”
- “What will you take home?”

**Watch out**
No names, no villages, nothing by which anybody you support could be known, even among friends. Take turns at leading. If one person’s load fills every meeting, they need supervision and not only peers. Offer a way in by phone for those who are far off.`,
  },
];
