/** Talk of the topic rooms that are about the way we work with people. */
export const bereavementTalk: readonly string[] = [
  `a: The grief café in Ambry has [moved to the back room|new chairs, out of the draught], {weekday}s at {hour}. You can sit with a cup and not say a word. Rosemary keeps it that way on purpose.
b: That is the one I trust.
c> Same. I always say "you may leave after five minutes". Nobody has yet.`,
  `a: What do you say when there is nothing to say? I had one of those today. 
b: I say that. "I don't know what to say, and I'm here."
c: Silence, and I don't look at the clock. It's still the hardest thing I do.
a: [Thank you.|Thank you both. That steadies me.]`,
  `a: Side by side works better for me than face to face with grief. Does anyone run a walk that isn't called a bereavement walk?
b> Comfrey calls his "the long way round" on the poster. People know.
c: It's {weekday}s from the mill, whatever the weather. [I go sometimes for my own sake.|He waits for the last one, always.]`,
  `a: Anniversaries: do you mark them with people or wait until they bring it up?
b: I ask at the start how they'd like me to be about it. Some want a call that week, some want an ordinary one.
c> Ask at the start, yes. I got it wrong once by being kind in the wrong week.`,
  `a: I'm finding the grief work [heavy|a lot] at the moment. Not looking for ideas.
b: I'm with you.
c: With you. Have you got supervision this week?
a> {weekday}. I'll take it there. Writing it down here already helped.`,
  `a: For the practical side: there's a plain checklist for the first weeks, who to tell and in what order, on the county's site. I print it large. [https://county.fenwold.example/first-weeks|The link is https://county.fenwold.example/first-weeks]
b: I use it too. I cut it into strips so that it's one thing at a time.
c: Strips! [Doing that.|Why did I never think of strips?]`,
  `a: Men and grief: the shed has been [the answer|better than any group] for two of the people I've walked with this year. No circle of chairs, just a thing to sand.
b: Oakley said the same to me. "We talk to the wood."
c> I'll be quoting that for the rest of my days.`,
  `a: Where do you draw the line between grief that needs company and grief that needs more than us?
b: When it stops moving at all, or when somebody talks of not being here. Then it's the surgery, the same day, and I go with them.
c: And I tell my supervisor the same day as well. For me, not for the form.
d> Thank you for saying "for me". I forget that bit.`,
  `a: A thing I heard at the walk: "People stopped saying the name." I ask for the name now, and for a story about them, and the room gets warmer. (None of that comes in here, of course.)
b: Yes. The name and something funny.`,
  `a: {town} has [a new bench|its bench again] where people [sit after the funeral tea|wait for the bus from the crematorium]. I know, it's only a bench. It was asked for by name.
b: Who asked?
a> Somebody who said there was nowhere to be sad out of doors.`,
  `a: Comfrey wants [two|three] more walk leaders for the {weekday} walk. [Half a day's training, lunch.|An evening of training, no talks to give.] Do any of us know somebody who came through it and would like to?
b: [One comes to mind.|Possibly, I'll ask kindly.]
c: Give it time, he says. A year at least. I agree with him.`,
  `a: What do you do with the rest of the day after [a heavy visit|one of those calls|a first conversation about a death]?
b: Car, window down, ten minutes. Then I [write the note|ring one of you].
c: Something with my hands. I've been known to tidy the leaflet rack.
a> [The leaflet rack makes sense to me.|I'll try the window.]`,
  `a: [A question about words.|Words again.] I say "died". Some colleagues say "passed". Do you follow the person?
b: I follow the person, and if they've no word yet I say "died", softly.
c: Same. It's "lost" that I avoid. Someone once asked me where to look.`,
  `a: The {season} group at the grief café has [room|space again]. {weekday}, {hour}. Rosemary says no need to book, but a [ring|call] helps with chairs.
b: [Thank you, passing it on.|I'll mention it to the surgery.]
c: Is it still all right to come with a friend?
a> [Yes, she likes that.|Always.]`,
  `a: Has anyone got something short for [children|teenagers] in a family where somebody has died? I'm asked and I've only got things for grown-ups.
b: The school nurse in {town} has a box: books, cards, a list of who to ring. She lends it for a fortnight.
c> And Bryony knows what's out there for families. Ask her.
a: [I will, thanks.|Asking her now.]`,
  `a: I'd like us to have [a quiet half-hour|a slow cup of tea] once a month, just for those of us who do a lot of this. {weekday}s at {hour}?
b: Yes. No agenda.
c: Yes please. [By phone, if I may.|I'll bring the biscuits.]
a>> [Begun, then.|Good. I'll ring round.]`,
  `a: Remembrance tree at {venue} [goes up this month|is back on {weekday}]. People write a word on a leaf. They're happy for us to bring people at a quiet time.
b: What's a quiet time there?
a> [Early, before the playgroup.|After three. The caretaker puts a lamp on.]`,
  `a: Somebody told me "you let me be boring about it". Best thanks I've had.
b: Boring is when it begins to heal, I think.
c: Keeping that.`,
];

export const interviewingTalk: readonly string[] = [
  `a: [Trying|Practising] one open question a day. Today's: "What would be different if this went a bit better?" It opened [more than I expected|a very long, very good silence].
b: I like "a bit". It lets people off perfection.
c> And off our idea of better.`,
  `a: I thought I didn't do motivational interviewing. {b} listened in and counted [eleven|nine|seven] reflections. Apparently I do.
b: You do. You just call it "saying it back".
a> Saying it back I can own.`,
  `a: Scaling question. "How sure are you, nought to ten?" They say four. What next?
b: "What makes it a four and not a two?" Never "why isn't it higher".
c: That one sentence changed my calls. You get the strengths instead of the excuses.
a: [Trying that this afternoon.|On a sticky note it goes.]`,
  `a: How do you stop yourself fixing? I can feel the leaflet [rising in my hand|burning a hole in my bag].
b> I sit on it, literally. Then I ask "would it be useful if I told you what others have tried?" and wait for a yes.
c: Ask, offer, ask. It's the second ask that we forget.`,
  `a: When somebody says "yes, but" three times, I've stopped thinking it's them. It's me pushing.
b: Oh, that's uncomfortable and true.
c: I say "I think I got ahead of you". It mends it nearly every time.`,
  `a: Practice pairs? [Twenty minutes|Half an hour] on the phone, one talks about something small and real, the other only reflects. No advice allowed. It's harder than it sounds.
b: I'll do {weekday}s.
c: Count me in, I need the "no advice" bit.
a>> [Three of us, then we rotate.|Good. I'll send a rota of three.]`,
  `a: Goals: what do you do when the goal is much too big? I don't want to be the one who shrinks it.
b: "What would be the first sign that it had started?" They shrink it themselves and it's still theirs.
c> The first sign. Yes. Mine this week was "the curtains open".`,
  `a: Is it still affirmation if it's about something tiny? Or does it sound like praise for a child?
b: Say what you saw, not that it's good. "You rang them, though you said you'd rather not." That's all.
a: [That is very helpful.|What you saw, not that it's good. Writing it down.]`,
  `a: I tried a summary at the half-way point instead of the end: "So far I've heard three things. Which of them shall we use the time for?" It [saved the call|turned a ramble into a plan].
b: Half-way! I always leave it until I've my coat on.
c: Same. [Stealing it.|Going to try.]`,
  `a: Question for the card set we talked about. Mine: "When did you last feel like yourself?" What's yours?
b: "Who would notice first if things got better?"
c: "What are you already doing that helps, even a little?"
d> "What do you not want to lose?" It's the best one I know for people who are tired of being helped.`,
  `a: Affirmation of the day, heard from {b}: "You [kept the appointment|opened the letter|rang back] on a day like that." [Simple and true.|I'd have rushed past it.]
b: It was all I could think of, honestly.
c> That's often the one that lands.`,
  `a: I counted my questions in a [call|visit] on {weekday}: [thirty-one|twenty-six|nineteen]. And [three|four|two] reflections. Oh dear.
b: It's good that you counted. Try one reflection for each question, just for the first ten minutes.
a: [Better today.|Will report back.]
c: I did that last year. It's like learning to walk again, and then it isn't.`,
  `a: Does anyone use cards or pictures? Some people [have no words on the day|freeze at a question].
b: A box of buttons. "Pick one for how it's been." I've no idea why it works.
c: Photos of paths. Straight ones, muddy ones, one with a gate.
a> [Buttons! Trying it.|The gate would be mine.]`,
  `a: What do you do with "I don't know"? [I fill the gap every time.|I tend to jump in.]
b: Wait. Count to seven in your head.
c: "And if you did know?" in a light voice. It works more often than it should.`,
  `a: Training date for the [refresher|taster] in {venue}: {weekday}, {hour}. [Practice, hardly any slides.|Bring a real conversation of your own to look at.]
b: [Coming.|Yes please.]
c: Is it all right for someone who's never done any?
a> [Perfect for that.|You do it already, come and find out.]`,
];
