/** What is said among colleagues of one organisation. `s` is its supervisor. */
export const organisationTalk: readonly string[] = [
  `a: Who is in the office on {weekday}? I have [a box of leaflets|the key for the store|the spare laptop] to hand over.
b: Me, from [half past nine|ten].
a> [See you then.|I'll be there by ten.]`,

  `s: Group supervision is {weekday} at {hour}. Bring one thing that is going better than you thought and one that is heavy.
a: I have both, possibly the same one.
b: [Can I go first?|May I go early? I have a visit at three.]
s> You may.`,

  `a: I'm [off|on leave] from {weekday} for [a week|ten days]. Nothing urgent should come up; if it does, {b} has my list.
b: I do. Go and [be outdoors|sleep|see the sea].
c: Enjoy it. [Phone off.|Don't look at this room.]`,

  `a: The referral form has lost its second page again. Only the first half arrives from the [north|town] surgeries.
b> Same here. I rang their IT, ticket is open. In the meantime they can phone us.
a: [I'll tell my two practices.|Telling mine now.]
b: Fixed as of this morning, they say. [Shout if not.|Let's see.]`,

  `a: Can somebody sense-check a letter for me? It is to a housing officer and I've read it so often I cannot see it.
b: Send it over, I have twenty minutes [before lunch|now].
a: Sent. No names in it, I've put X.
b> Good letter. I'd move the last paragraph to the top: say what you want first, then why.
a: [Obvious now you say it. Thank you.|Of course. Thank you.]`,

  `a: Our slot at the health centre moves to the small room from {weekday}. ~> Our slot at the health centre moves to the small room by the lift, from {weekday}. The old room is being painted.
b: Is there a chair without arms in there?
a> [I'll carry one up.|There are two now.]`,

  `a: Waiting list is [growing|at its longest since I came]. I am not panicking but I'd like to say it out loud.
s: Thank you for saying it. Let us look at it together {weekday}, before it becomes a feeling.
b: I can take [three|four] from the south end. My list is quiet for once.
a> [That would really help.|You have no idea how welcome that is.]`,

  `a: What is the code for the [printer|stationery cupboard|meeting room booking]?
b: Ask the front desk, it changed again. [Let's not put it in here.|Not in here, please.]
a: [Good point.|Quite right.]`,

  `a: I shadowed {b} on {weekday} and learned more in a day than in a month of reading. The thing of writing down their exact words and reading them back.
b: I learned it from someone who learned it here. Pass it on.`,

  `a: Team lunch {weekday}? [The café by the mill|The place with the pies|The bench by the river if it's dry].
b: Yes.
c: Yes, if I may be [ten minutes late|late from a visit].
d: Count me in.`,

  `a: New poster for the waiting room is up in {town}. [Bigger letters, fewer words.|Large print this time.]
b: I saw it, it looks like us. Who drew the hedge?
a> {c} did.
c: [Only a bit of it.|On the back of an envelope.]`,

  `a: Lone working: I'm out at [the far end|two visits past Wick St Bride] until four, check-in call at half past, please.
b: Got you. Half past four, and I'll ring if I don't hear.
a: Back at the car. All well.
b> [Good. Thank you for ringing.|Good. Safe drive.]`,

  `a: Has anyone used the [new assessment form|wellbeing questionnaire] in earnest? I find people [go quiet|tick the middle] when it comes out.
b: I leave it to the end and fill it in together. "Shall we see if this bit of paper agrees with us?"
c> I read it out and let them argue with it. Better conversation, same numbers.`,

  `a: Annual leave over [the holidays|half-term]: could we all put it on the wall chart by {weekday}?
b: Mine is on.
c: On. {d}, yours is in pencil.
d: [Inked.|Inked it this morning.]`,

  `a: The car park machine at the surgery takes [no coins|no cards] now. [Leave five minutes.|Learned it the expensive way.]
b: Reception will stamp a permit if you ask.
a> [You have saved me a fortune.|Didn't know that, thank you.]`,

  `s: For the notice of all: the out-of-hours card is in the drawer and on the back of the door. If a call frightens you, ring me. Not later, then.
a: Thank you. It helps that you say it every so often.`,

  `a: Practice meeting at [the surgery|my smaller practice] went well. They asked *us* to open with a story. [First time.|First time in a year.]
b: That is you turning up every month for a year.
a> Perhaps. I took biscuits as well.`,

  `a: I have [six|eight] open cases that should be endings and I'm not ending them. Anyone want to sit down with me and be firm?
b: Yes, and then you do the same for me.
a: {weekday} at {hour}?
b> Done. [Bring the list.|Kettle on.]`,

  `a: Laptop update needs doing by {weekday} or it locks you out. It takes [half an hour|forty minutes], start it before lunch.
b: Mine has been at [eleven|forty] per cent since nine.
c: It finishes if you close the lid. [Do not ask me why.|Nobody knows why.]`,

  `a: Who holds the key to the [minibus|community room]? I need it {weekday} afternoon.
b: Gone back to reception, signed in.
a> [Thanks.|Found it.]`,

  `a: Lovely card in the post today, for the team, not for anybody. It says "you never hurried me". It's on the board by the kettle.
b: [Going to read it now.|That is a good four words.]
c: That one stays up.`,

  `a: Travel claims: send them to me by {weekday}, please, with the mileage only. ~> Travel claims: send them to me by {weekday}, please, with the mileage only. No maps, and no addresses of people we visit.
b: Sent.
c: Mine will be late, I'm sorry, [chasing a receipt|the car ate a receipt].
a> [End of the day is fine.|Tomorrow morning is fine too.]`,

  `a: Two places left on a taster of the {offers} at {group}, if anyone wants to see it with their own eyes. {weekday}, {hour}. 
b: I'd like to. I've been sending people blind.
a: You and me then. [I'll drive.|Meet you there.]`,

  `s: A word about the last fortnight. You carried a lot, quietly. Please take your breaks this week; I would rather a call went back tomorrow than one of you went under.
a: Thank you for noticing.
b: Taking mine now, in fact.`,

  `a: Is the [projector|spare phone|hearing loop] still with you, {b}?
b: It is. Bringing it {weekday}.
a: [No hurry.|Lovely, thank you.]`,

  `a: I counted: of [thirty|twenty|forty] referrals last month, [seven|six|nine] were not ours. Mostly [housing law|benefit appeals|people waiting for the mental health team].
b> Same picture here. Can we say so together at the practice meeting? One voice.
s: Yes. Numbers and reasons only, no cases. I'll come with you.
a: That makes it a lot easier to say.`,

  `a: First visit went [well|better than well] today. We walked to the end of the lane and back and talked about tomatoes. That was all, and it was a lot.
b: That is the job.
c> End of the lane is a long way some days.`,

  `a-: Sorry everyone, wrong room!
b: [We saw nothing.|It happens to all of us.]`,

  `a: Anyone near {town} on {weekday} with room for a [flip chart|box of mugs|folding table]?
b: I go past at two, leave it at the desk.
a> [Brilliant.|You are kind, thank you.]`,

  `a: I've had a go at our page for the new starter folder: who's who, where things are, what nobody tells you. Tell me what I've left out?
b: The heating. Tell them about the heating.
c: Which surgeries want you to sign in and which one hides the book.
d> And that it is all right to say "I don't know, I'll ask the others".
a: [All going in.|In they go, all three.]`,
  `a: Who's on the [duty phone|rota] for {weekday}? The sheet says {b} twice and nobody once.
b: I can do the morning.
c: Afternoon's mine then. [Sheet corrected.|I'll fix the sheet.]`,
  `a: Has anyone been to {group} lately? I'd like to hear how the [welcome|door|first five minutes] is before I take somebody.
b> I went [in {month}|last month]. {lead} saw us from the window and came out. Good sign.
a: [That'll do for me.|Sold.]`,
  `a: The [boiler|heating] in the {town} room is off until {weekday}. [Coats on.|I've moved my two visits to the library.]
b: There's a heater behind the piano. Don't ask how I know.
a> [Found it. Warm.|You're a wonder.]`,
  `a: Thank you whoever [filled the car|washed the mugs|fixed the blind]. It was the kindest thing of a long {today}.
b: [Not me, but nice.|Wasn't me. Was it {c}?]
c: [I couldn't possibly say.|Guilty.]`,
  `a: Could we have [ten minutes|a quarter of an hour] on {weekday} on how we write notes? Mine are too long and I think they help nobody.
b: Yes. I use four lines: what matters, what's strong, what we agreed, when next.
s: Four lines is a good rule. Let us try it for a month, all of us.`,
  `a: Surgery in {town} wants a [photo and three lines|short piece] about us for their screen. Who's [brave|photogenic]?
b: Not me.
c: [Take the hedge.|Take the team's boots by the door.]
a> [That's actually the one.|Boots it is.]`,
  `a: I'm going to {venue} on {weekday} with an empty car. [Anything to carry?|Anyone want a lift?]
b: [The banner, please.|Me! From the roundabout at nine.]
a: [Got it.|See you there.]`,
  `a: Is it only me, or did [{month}|this month] bring twice as many [first calls|people who have been waiting for something else]?
b: Not only you.
c: I looked: [thirty-four|twenty-nine] against [twenty|eighteen]. So no, you're not imagining it.
s> Bring that number to supervision. It's worth more than a feeling.`,
  `a: Small thing: when you borrow the [map|torch|first-aid bag], could it go back on the hook? I went out without it on {weekday}.
b: Sorry, that was me. [Back now.|It's on the hook as of a minute ago.]`,
  `a: Flu jabs for staff on {weekday} at {hour}, [no booking|sleeve up, in and out].
b: [Going.|Thanks, I'd have forgotten.]
c: Is it the kind nurse?
a> [It is.|They're all kind. But yes.]`,
  `a: I'd like to say that {b} [stood in for me with an hour's notice|drove across the county for me] on {weekday} and made it look like nothing.
b: It was nothing. You'd do the same, and have.
c: Both true.`,
  `a: Students from the college are with us [from {weekday}|next week]. Who can take one for a morning? [They've all had the talk about keeping quiet.|They sign the same paper as we do.]
b: One with me, the patient one.
c: I'll have whoever's left. I was whoever's left once.`,
];
