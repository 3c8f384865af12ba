import type { StarterNote } from './starter-note.ts';

/** Threats to success. */
export const threats: readonly StarterNote[] = [
  {
    key: '6.1',
    theme: 'Demanding workload: overwhelming referrals, caseload and waiting lists',
    title: 'When your list is full',
    summary: 'See your load as it is, say so early, and choose what waits.',
    purpose: 'For weeks in which you are at your limit, or close to it.',
    tags: ['workload', 'endings'],
    text: `**What it is**
“The expectation is that would work with 60 people. I’ve got over 30 at the moment, and I’m kind of maxed out”. Many of us know this. It is “a constant sort of pressure that’s in the back of your mind”. A full list is a fact to report. It is no failing of yours.

**Try this**
- Once a month, sort your list: active, waiting for something, ready to end.
- Agree endings for the last group this week.
- Keep two free half-hours a week for what comes up.
- Tell your manager in numbers and effects: how many, how long they wait, what is left undone.
- Ask what should stop. Something has to.

**Words you could use**
- “I have room for two new people this month. Which two?”
- “If I take this on, that will wait until June.”
- “I am at my limit, and I would like to plan with you.”

**Watch out**
Working late hides the problem from those who could solve it. If you sleep badly, dread Mondays or stop caring, tell somebody today: your supervisor, your GP or a colleague. People on a waiting list can bear it better when they hear from you.`,
  },
  {
    key: '6.2',
    theme: 'Inappropriate referrals, poor understanding of scope of role',
    title: 'Say kindly what is not ours',
    summary: 'A short reply, a one-page guide and a visit: how to mend referrals that do not fit.',
    purpose: 'For when referrals come that we cannot help with.',
    tags: ['scope', 'workload'],
    text: `**What it is**
“We get, get too many referrals because of the misunderstanding of what it is”. Most who refer to us mean well and have ten minutes. If we only say no, the next one will be like it. If we say what we are for, it may not.

**Try this**
- Reply the same week: thank you, what we can do, who is better placed.
- Keep a tally of reasons only: crisis, clinical, housing law, wrong area. No names.
- Once a quarter, bring the tally and one page to the practice meeting: what we do, what we do not, how to refer.
- Tell them of one good referral and why it worked.
- Make a friend at reception. They see it first.

**Words you could use**
- “Thank you for thinking of us. This needs somebody who can act today.”
- “We can help with the loneliness, and not with the tenancy.”
- “A good time to send somebody is when they want company, money sorted or a reason to get out.”

**Watch out**
Never leave the person in the middle. Say to them what happens next and who will ring. If there is danger, use your crisis route first and write the reply later.`,
  },
  {
    key: '6.3',
    theme: 'Risk of patient dependency',
    title: 'Support that does not become a habit',
    summary: 'Boundaries from the first talk on, and what to do when somebody leans on you.',
    purpose: 'For work that has gone on for long, or calls that come every week.',
    tags: ['endings', 'selfManagement'],
    text: `**What it is**
When some ring every week, “they become reliant on you. but we try not do it weekly”. Leaning on somebody is human. It turns hard when the link worker is the only link.

**Try this**
- Say at the start how many talks there are, how often, and how to reach you between them.
- Lengthen the gaps as things get better: one week, two weeks, a month.
- In each talk, name one other person or place that could help.
- When calls grow, talk about the calls. What do they give?
- Plan the ending with a date, and something to go to after it.

**Words you could use**
- “I look forward to our talk on the 12th. Who could you ring before then?”
- “What would you try first if I were on leave?”
- “It means a lot that you trust me. I want you to have more than me.”

**Watch out**
Do not step back all at once: that can feel like being left. Notice your own part, too. Being needed is pleasant. If you give out your own number, or think of somebody at night, ask a colleague: “What would you say to me?”`,
  },
  {
    key: '6.4',
    theme: 'Issues with availability of and access to support services and resources',
    title: 'When there is nothing to refer to',
    summary: 'What to say, what to try, and how to make the gap be seen.',
    purpose: 'For needs beyond your role, and for services that are full or far away.',
    tags: ['availability', 'scope', 'access'],
    text: `**What it is**
Sometimes it is not there, or too far, or full. “The one thing that does seem to be quite lacking” is often mental health support. One link worker met an issue “far and above my, remit”. You are not the missing service.

**Try this**
- Say plainly what there is and is not. People can bear the truth better than a vague hope.
- Ask colleagues in other towns: what do you do about this?
- Look for the next best thing: phone lines, online groups, a library, a faith group, a neighbour.
- Book a date to look again.
- Note the gap: what is missing, where, since when. No person in it.

**Words you could use**
- “I do not know of a place for this yet. I will ask, and ring you on Friday.”
- “This needs more than I can give, and I will help you reach it.”
- “What would make the waiting easier?”

**Watch out**
When somebody may be in danger, this is not a gap but a crisis: use your organisation’s route, now. Do not carry what is beyond your role alone. Tell your supervisor the same day, and write down that you did.`,
  },
  {
    key: '6.5',
    theme: 'Systems, paperwork and admin',
    title: 'Less paper, more people',
    summary: 'Six small habits that give hours back, and how to argue for fewer forms.',
    purpose: 'For when notes, forms and systems take over the week.',
    tags: ['paperwork', 'workload'],
    text: `**What it is**
“There are days when I’m spending more time doing admin than I am seeing patients, to me that priority, that priority is wrong”. Some paper keeps people safe. Some is only there because it always was.

**Try this**
- Write the note in the last five minutes of the talk, with the person. It is shorter and truer.
- Keep a list of phrases that you use often.
- Do calls and notes in two blocks a day, not all day.
- Count for one week: minutes with people, minutes with forms. Take the count to your review.
- For each form ask: who reads it, and what do they do then?
- Share your templates with colleagues. One good one saves sixty people an hour.

**Words you could use**
- “Last week it was nine hours of forms. What could we stop?”
- “May we ask this once instead of three times?”
- “Who needs this, and by when?”

**Watch out**
Never skip what the law or safeguarding asks for, and never keep a private list of the people you support. Templates must not carry the last person’s words into the next note. Read it once more before you save.`,
  },
];
