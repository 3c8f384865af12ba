import type { StarterNote } from './starter-note.ts';

/** Social prescription link workers guide, facilitate and support. */
export const guideAndSupport: readonly StarterNote[] = [
  {
    key: '3.1',
    theme: 'SPLW a support mechanism, for opportunity and resource access',
    title: 'Walk beside people to the door',
    summary: 'From telling people about a group to getting them through its door.',
    purpose: 'For people who know what is on and still do not get there.',
    tags: ['access', 'takingPart'],
    text: `**What it is**
A leaflet is rarely enough. The study speaks of “walking alongside those people to introduce them and help them to access those”. The gap between knowing and going is where many give up.

**Try this**
- Ring the group while the person is with you, and ask for the name of who will greet them.
- Plan the journey: which bus, where to get off, what it costs, how to get home.
- Go along the first time if you can, or find a buddy in the group.
- Agree what they will do if they want to leave early.
- Call the day after, not the month after.

**Words you could use**
- “Shall we ring them now, together?”
- “Who would you like to have beside you?”
- “What would make it easy to walk in?”

**Watch out**
Going along once is support. Going along each week is a new habit to end. Say at the start how often you will come. Check that a group still meets before you send anybody: one locked door can undo months of courage. Tell colleagues when times have changed.`,
  },
  {
    key: '3.2',
    theme: 'Door is always open to re-engage with SPLW',
    title: 'End so that people can come back',
    summary: 'A kind last talk, and a plain way back in.',
    purpose: 'For closing work with somebody without closing the door.',
    tags: ['openDoor', 'endings'],
    text: `**What it is**
“There is kind of the doors are always open, kind of feel”, says one link worker. Another ends the work but will “always say you’re very welcome to really re-refer in the future if you need us”. An ending goes well when people know that it is coming.

**Try this**
- Name the number of talks at the beginning, and count down together.
- In the last but one, ask what should be in place before you stop.
- In the last one, look at what has changed, in the person’s words.
- Write down the way back: who to ring, which days, and whether a new referral is needed.
- Agree on one sign that says “time to get in touch”.

**Words you could use**
- “This is our fifth talk of six. What should we use the last one for?”
- “What will you take with you?”
- “If it gets harder, this is how you reach us.”

**Watch out**
An open door is not a call every week. If you promise a way back, check that your service can keep it. Some people will want to avoid the last talk: write to them kindly, and leave the door as it was.`,
  },
  {
    key: '3.3',
    theme: 'Get to know the patient, create a therapeutic alliance',
    title: 'Trust first, then straight talking',
    summary: 'How trust grows in small steps, and what it lets you say later.',
    purpose: 'For work with somebody who has been let down before.',
    tags: ['trust', 'listening'],
    text: `**What it is**
Time spent on getting to know somebody pays back. Then “you don’t have to tread on eggshells, you can be quite direct about certain things, because you have got that bond”. Trust is made of small promises that were kept.

**Try this**
- Promise one small thing in the first talk, and do it by the day you said.
- Remember one detail, and ask about it next time.
- Say what you do not know, and when you will find out.
- Tell people what you share, with whom and why, before you share it.
- When you were late or wrong, say sorry once and put it right.

**Words you could use**
- “I said I would find out by Thursday. Here it is.”
- “May I say something that might be hard to hear?”
- “What has put you off services before?”

**Watch out**
A bond is not a friendship. Keep to your times, your work phone and your role, above all with people whom you like. If you notice that you tell them more about yourself than helps them, bring it to supervision.`,
  },
  {
    key: '3.4',
    theme: 'Linking the person to the best suited personalised resources',
    title: 'Find the fit, not just a place',
    summary: 'Five things to compare before you suggest a group or a service.',
    purpose: 'For choosing between several things that look alike on paper.',
    tags: ['bestFit', 'whatMatters', 'providers'],
    text: `**What it is**
The role is “linking patients or people into support that can offer either for emotional or practical support”. First comes “identifying needs and where that support may come from”. The nearest group is not always the right one.

**Try this**
Compare two or three choices by five things:
- **What matters:** does it serve what the person said first?
- **People:** how many, who comes, how loud is it?
- **Getting there:** bus, steps, cost, toilets, time of day.
- **Effort:** once, each week, or a course to finish?
- **Way out:** can one just watch, or leave early?

Then let the person choose, and ask afterwards how it fitted.

**Words you could use**
- “Here are three. What do you like and dislike about each?”
- “What sort of people do you feel at ease with?”
- “What did not work last time?”

**Watch out**
We all have favourites. Ask yourself whether you suggest a group because it fits, or because you like its leader. One good match beats four leaflets. When nothing fits, say so and tell your peers: a gap that nobody names will stay.`,
  },
];
