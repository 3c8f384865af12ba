/** Talk of the topic rooms that are about finding and getting things. */
export const housingTalk: readonly string[] = [
  `a: Who has had luck with a housing officer lately? My letters [go unanswered|come back with a form letter] and I'd like to know what gets read.
b> One page. First line says what you are asking for and by when. Then three facts with dates, then who else has a copy. I get an answer in [ten|eight|twelve] days on average since I do that.
c: And send it to the named officer *and* the team inbox. One of the two is always on leave.
a: [Trying it today.|Rewriting mine now.]`,
  `a: Does "priority need" wording have to be exact? I [tried|used] plain words and was told it was not a medical letter.
b: It is not a medical letter, that is the point. I write what changes for the person in that home: stairs, damp, sleep, who can visit. The surgery writes the medical half.
c> I put the two together in one envelope. They were losing one of them.`,
  `a: Damp again. [Landlord says open a window.|The answer was "ventilate".] What evidence has worked?
b: Photos with the date on, a diary of two weeks, and the environmental health team copied in. It is the copy that moves things.
a> I had not thought of copying them in. [Thank you.|Doing it.]
c: Keep it to facts. The angry letter I once wrote cost us a month.`,
  `a: Anyone got the [direct line|right extension] for the tenancy team at the council? The switchboard [cuts off after twenty minutes|plays me the same song].
b> It's in Contacts since {weekday}. Ring at half past nine, not at nine, they have a meeting.
a: Bless you.`,
  `a: A small win: the transfer letter [got a reply|was answered] within [nine|six|eleven] days. I used {b}'s three-facts layout.
b: That is lovely to hear.
c: Printing it out and sticking it over my desk.`,
  `a: What do you say when someone wants you to *promise* a move? I never do, but my "no" comes out cold.
b: "I can't get you the house. I can make sure that the people who decide have the whole story." Then I tell them what happens when.
c> That, and I say how long it took the last few times, in months. People can bear a long time better than an unknown time.`,
  `a: Rent arrears letters: do you [ring the landlord first|write first]? 
b: Ring, with the person beside me, on speaker. Tone is everything, and a plan for a small sum beats a big promise.
c: The {weekday} debt session at the Advice Shop will ring with you as well. Verity is very good.`,
  `a: I drafted a blank letter for adaptations (rails, ramps, level showers). It asks for an assessment and says what the person wants to be able to do again. Shall I put it on the Shelf?
b: Yes please.
c: Please do. "What they want to be able to do again" is the bit that is always left out.
a: [Up by the end of the week.|Will do, after {b} has read it.]`,
  `a: Is it worth going along to the housing appointment, or does it [take over|make it worse]?
b> I go and say nothing unless looked at. Two people on one side of the desk changes the room.
c: I agree on a sign beforehand. If they touch their watch I speak.`,
  `a: The bidding site has [changed its log-in|gone to a new page] and [half my week went on it|nobody can find their number]. There's help at {town} library on {weekday} mornings.
b: Do they do it with people or for people?
a> With. [They are good, I watched.|Slowly and kindly.]`,
  `a: Has anyone asked for a review of a banding decision? I've [never done one|only done one] and the [deadline|clock] is three weeks.
b: Yes. Ask in writing for the reasons first, the same day, and say that you will send more. That stops the panic.
c: The Advice Shop checks them for us if you give them two days. I'd not send one without.
a> [Ringing them at nine.|Good. Two days it is.]`,
  `a: The {season} drop-in of the council's housing team is at {venue}, {weekday}, {hour}. [They bring a real officer.|You see a face, not a form.]
b: [Booking two in.|I'll bring my difficult envelope.]
c: Do they take walk-ins?
a> [The last half hour, yes.|If it's quiet.]`,
  `a: "Please find enclosed" or just say it? My letters sound like [a bank|my grandfather].
b: Just say it. "Here is what I am asking for."
c> I read mine aloud to the plant on the windowsill. If the plant sighs I start again.`,
  `a: Got a "no" today for [a ground-floor move|a second bedroom], but with reasons, real ones. First time. We can answer reasons.
b: That's a half win. Send them back line by line.
c: And thank the officer by name for the reasons. They get so little of that.`,
  `a: Which desk reads letters about [neighbour noise|a broken lift|mould behind a wardrobe] now? Mine came back with "wrong team" on it, nothing else.
b: [Environmental health, third floor.|Neighbourhoods, since {month}.] Put the old reference on it, or it starts from nothing.
a> [Sent on, thank you.|Third time lucky.]`,
  `a: I had a reply that began "Dear Sir or Madam, thank you for your enquiry of [no date|the wrong date]". [Not sure it was read.|I don't think a person wrote it.]
b: Ring and ask who read it. Kindly. They find somebody quickly then.
c: [Did that last month, it works.|It works nearly every time.]`,
  `a: Do any of you [keep a tally of|count] replies? I've begun: [nine|seven|eleven] sent since {month}, [four|three|five] answered, [two|one] that changed something.
b: That would be worth having from all of us. Numbers only.
c> I'd do it if it's one line a week.
a: [One line a week it is.|It's one line, I promise.]`,
  `a: How do you put it in a letter when the home is [too loud|too far from anyone|up three flights] and it's the *loneliness* that is doing harm? It reads thin when I write it.
b: Count it. How many days last week with no voice in the room but the radio. They can't argue with a number.
c: And what they'd do if it were otherwise. One sentence.
a: [A number and a sentence. Right.|That gives it bones. Thank you.]`,
  `a: Could somebody read a letter of mine with fresh eyes by {weekday}? [One page, no names.|It's blank where it matters.]
b: Me, send it. I'm good at taking out adjectives.
a> [That's exactly what it needs.|Sent. Be ruthless.]
b: Back with you. [It was nearly there.|I only moved one line up.]`,
  `a: Appeals panel in {town2} on {weekday}, I'm going along with somebody. [First time for me.|It's my second.] What should I know?
b: Take water, arrive early, and agree who carries the papers.
c: They're kinder than their letters. Nearly always.
a: [It went as you said. Kinder than the letter.|Back. Water was the best advice.]`,
  `a: A landlord rang *me* today, angry, about a letter. [My hands shook after.|I was polite and then I walked round the car park.]
b: Well done for the car park. Did you tell your lead?
a> Straight away. She'll answer the next one.
c: We write, they decide, and shouting goes through the managers. Never through you.`,
  `a: Has the council changed the [size of type|address line] they want, or is it only my printer? Two came back "[illegible|not in the right format]".
b: They scan them now. Black, twelve point, no staples.
c: No staples! [That explains {month}.|I've been stapling for years.]`,
  `a: [Good news|A little good news], in a way nobody could be known by: keys, a window that opens, and a bus stop outside. It took [three|four|five] letters.
b: [Oh, well done all of you.|Lovely. Which one did it, do you think?]
c: I'm reading that twice.`,
  `a: What goes in the *second* letter when the first had no answer? I don't want to sound [cross|like a solicitor].
b: "I wrote on this day. I'm writing again because nothing has changed, and this has got worse." Then the same three facts.
c: And a date by which you'll ring. And then ring.
a: [Ringing on {weekday} then.|Good, that's firm without teeth.]`,
];

export const greenTalk: readonly string[] = [
  `a: {greengroup} have [room|space for three|two places] on {weekday}s. I went to look: [boots to borrow|chairs in the shade|tea from a real pot], and nobody counts how much you do.
b: Is there a loo?
a> [Compost one, on the level, door wide enough.|In the hall next door, they have the key.]
b: That is usually what decides it. Thanks.`,
  `a: What do you say to somebody who says "I'm not a gardener"?
b: "Nor is anyone else, come and hold the bucket." It's the company that gets watered.
c> I say you can sit on the bench for the first month. Nobody ever does, but it helps that they could.`,
  `a: Walk idea: [half a mile, three benches|twenty minutes, flat, one stile with a gap], from the car park at {town}. I do it {weekday}s at {hour} with whoever turns up. Colleagues welcome.
b: I'll come this week. I need air as much as anyone.
c: How do you handle rain?
a> We walk to the first bench and vote.`,
  `a: Has the county thought about a green spaces map for us? Not for the public, just benches, loos, gates and mud.
b: I keep one in my head. [Happy to have it taken out.|It should be on paper.]
c: I'd do the saltmarsh end.
a: Then let us do one page each and I'll stitch it.`,
  `a: The {season} volunteer days at the [saltmarsh|forest garden|common] are out. [Tools and gloves there|Gloves and soup provided], done by one o'clock so that people don't get tired.
b: How do people get there without a car?
a> Minibus from {town} if four book. I'm booking it for [the first two|the next three].`,
  `a: Somebody told me today the allotment is "the only place nobody asks how I am". [I'm keeping that.|I thought you'd all like that.]
b: That's a whole training course in one line.
c: I'm with that person.`,
  `a: Is anyone measuring green activities? I'm asked for numbers and I'd rather not hand out a questionnaire in a hedge.
b: Two questions at the tea break, out loud: better, same, worse than when you came? And would you come again? We tally on the shed door.
c> I like the shed door. [It's honest.|Stealing it.]`,
  `a: Path at Bramble Bank is [soft|under water at the low end] after the rain. Fine with boots, not fine with wheels until it dries.
b: Thanks, I had someone booked for {weekday}. I'll ring Linus and shift it.
a> He [knows|expected it], he's putting down more chippings.`,
  `a: Hedgelaying morning on {weekday}, [eight|six] of us max, no experience, tea on the fire. [It is the best team day I know.|Last time I came home with thorns and a clear head.]
b: Yes from me.
c: Me too if I can bring my own gloves. [Tiny hands.|The lent ones swallow me.]`,
  `a: What worked for you with people who are frightened of being outdoors? Not the weather, the *out*.
b: Doorstep, gate, postbox, in weeks not days. I write the distance down and they decide the next one.
c: A pot on the windowsill first. Then seeds need a garden.
a: [That is lovely, and slow, and right.|Slow it is. Thank you both.]`,
  `a: Does anyone have risk assessment words for a walk that don't frighten the walkers? Mine reads like a polar trip.
b> I can send you ours: one side, big print, ends with "and there will be cake".`,
  `a: The [gate|stile|footbridge] at {town} has been [mended|swapped for one that takes a wheelchair]. I tried it with the big pushchair from the family room.
b: [That opens up the whole loop.|At last!]
c: Does it close by itself? There are sheep.
a> [It does, with a clonk.|Yes. The sheep watched.]`,
  `a: {greenlead} at {greengroup} asks whether we'd like a morning just for us, to see what people do there. [{weekday}, {hour}.|Any {weekday} this month.]
b: Yes. We should all get our hands dirty once.
c: [Count me in.|In, if I can leave by noon.]`,
  `a: Has anybody got a kind way to end the "[it's too cold|it's too wet|there's nothing to see]" talk? I nearly had somebody out of the door.
b: Go out and describe it to them by phone. I did that. The next week they wanted to check if I'd made up the heron.
c> [The heron!|I'm going to use the heron.]`,
  `a: What's out just now, for people who like a reason to look? I say [what the birds are doing|which trees turn first|what smells good] and I've run dry.
b: {season} is good for [hedges|skies|puddles]. And Glen will tell you which bird is making that noise.
c: Ask them. Somebody always knows more than us, and it's a nice thing to be asked.`,
  `a: {greengroup} has [new gloves|a shelter|a proper kettle] thanks to the [parish|little grant Yarrow found]. {weekday}s as before.
b: [That'll keep them going through the {season}.|Hooray for kettles.]`,
  `a: Could a group of ours look after the [planters|flower bed|patch of nettles] by the surgery in {town}? Reception asked. [They'd pay for compost.|They'd lend the hose.]
b: I know two people who'd do that and tell nobody. Perfect for them.
c: Ask who waters when it's dry. It always comes down to that.
a> [Asked. Rota of four.|The pharmacist, it turns out.]`,
  `a: [Forest garden|Wood day] report: fire lit, soup eaten, [one hedge|one path|half a shelter] made, [nine|seven|eight] people, nobody in a hurry.
b: I could smell that through the screen.
c: [When's the next?|Are there places next time?]
a> [{weekday} fortnight.|Same day next month, room for three.]`,
  `a: Bench count for the map: [four|six|five] at {town}, [two|three] with arms, [one|none] in shade after {hour}. I sat on all of them, for science.
b: That's the best use of a lunch break I've heard of.
c: I've {town2} done too. [The one by the weir is broken.|The church one gets the sun.]`,
  `a: What do you put on your feet? I've [ruined|soaked] another pair.
b: Boots live in the car. Then you can say yes.
c> And a second pair of socks in the glovebox. Trust me.`,
];

export const moneyTalk: readonly string[] = [
  `a: Pre-payment meters: who do you ring first when it is [about to run out|on emergency credit]? 
b: The supplier's priority line, it's in Contacts. Ask for "additional support credit" by name, they don't offer it.
c> And write down the reference before they hang up. I've had to start again twice.`,
  `a: The warm homes grant is [open again|back] until [the money runs out|the end of {nextmonth}]. Proof of one benefit and of where they live, that's all they need.
b: Do they come out and look?
a> Yes, and they are nice about mess. [I asked.|I was there for one.]
c: Four forms from me by {weekday} then.`,
  `a: Has the discretionary payment form got longer? I counted [nineteen|twenty-two] pages.
b: Leave blank what does not apply, and write "see letter" on the long box. They accept that.
c: Clay knows it by heart, ask him.`,
  `a: How do you bring up money when nobody has mentioned it? I skirt round it.
b> "Lots of people I see are finding the bills hard. Is that true for you?" Then it isn't about them having failed.
c: I ask about the kitchen: what's good to cook this week? You hear it in the answer.
a: The kitchen question. [I'll have that, thank you.|Yes. That's gentler.]`,
  `a: Food pantry at the Staithe now opens [{weekday} evenings as well|an hour earlier on {weekday}s]. No voucher needed the first time.
b: And no queue outside, they changed the door. People do mind the queue.
a: [They do.|Very much so.] Pansy thought of it.`,
  `a: Does anyone have a plain letter for a water company social tariff? They [knocked a third off|halved] a bill last month for somebody with our help.
b: I've one from last year, blank. Sending it to you.
c> Put it on the Shelf and save us all?
b: [Will do.|On it.]`,
  `a: Oil club in {town} orders on the [first|second] {weekday} of the month. Smaller loads allowed now, [two hundred litres|split between neighbours].
b: That's a real change. The minimum was what kept people out.
c: Thank you for asking them.`,
  `a: Mandatory reconsideration: is it always worth it?
b: Nearly. I'd say what changed for me is asking for the assessor's report first and answering it line by line.
c: The Advice Shop does the legal part. I do the "what does a Tuesday look like" part, and it's often that bit they quote.
a> What a Tuesday looks like. [Good question to sit down with.|I'll use that.]`,
  `a: Budget sheets: everything I find is [forty rows long|made for someone with a salary]. What do you use?
b: Four jam jars, drawn on paper. In, home, food, everything else.
c: Jam jars here too. I've done it with real jars.`,
  `a: Reminder that the winter fuel and cold weather payments are two things, and neither is ours to work out. I send people to the Advice Shop on {weekday}s and go with them if they like.
b: Thank you. I get asked [daily|three times a week] and I'm always half wrong.`,
  `a: Debt day at the Advice Shop is [full|booked up] until {nextmonth}, but Lovage keeps [two|three] places for us if we ring on {weekday} at nine.
b: [I didn't know that. Thank you.|Nine sharp, I've learned.]`,
  `a: School uniform swap at {venue} on {weekday}, from {hour}. No money, no names, [tea|cake]. [They need coat hangers.|They've far too many ties.]
b: [Bringing hangers.|Passing it on to the family team.]`,
  `a: [Has anyone got|Is there] a form of words for asking a supplier to take a meter reading *in person*? The estimated bills are [wild|twice what they should be].
b: "I am asking for an actual reading under your priority services." Three times if need be.
c: Third time's the one.`,
  `a: Has the [council tax|water] help form moved online? [The paper one was turned down.|They said "we don't take those now".]
b: They do still take it, at the desk, if you ask for "reasonable adjustments". Those two words.
a: [Those two words worked.|I'll go in on {weekday}.]`,
  `a: Meter vouchers: who gives them out on a {weekday}? The [pantry|hub] had run out and it was cold.
b: The Advice Shop keeps [six|ten] back. Ring Verity, she'll meet people at the door.
c: And Lower Thrift warm room lets folk sit till five, no questions.
a> [Sorted within the hour. Thank you.|You lot are faster than any system.]`,
  `a: Somebody is paying for [two phone contracts|insurance on a washing machine they gave away|a gym]. I saw it because we drew the jars. What's the first call?
b: The bank, to stop it, then the company, to say so. In that order or they take one more.
c> Learned that order the expensive way.`,
  `a: [Slow cooker|Air fryer|Microwave] lending at {venue}: month at a time, recipes that cost [under a pound|next to nothing]. {weekday}s.
b: [Do they have one left?|I'd like one for somebody starting again.]
a> [Two, as of this morning.|Kept one back with your name on.]
c: The recipes are really good. I cook from them.`,
  `a: Is there anything for people [just over the line|who earn a pound too much]? I've had [three|two|four] this month and I feel useless.
b: The parish funds. Small, old, hardly asked. The list's in Contacts under {town}.
c: And the energy companies' own trusts, for a debt that's already there.
a: [The parish funds! Nobody told me.|Writing to two of them today.]`,
  `a: What do you say when someone offers *you* petrol money? It [happened again today|happens every week] and it's people with nothing.
b: "Put the kettle on and we're square."
c: I say it's paid for, because it is, and that I'd love to see the garden.`,
  `a: Warm space at {town} is open [{weekday}s too|an hour longer] from this month. They'd like [board games|jigsaws with all the pieces].
b: [I have a cupboard full.|Bringing two on {weekday2}.]`,
];

export const transportTalk: readonly string[] = [
  `a: New timetable on the [coast|hill|market day] bus from {weekday}. The [eleven o'clock|ten to ten] that everyone used has gone.
b: That was the lunch club bus. [Oh no.|That will hurt.]
c> Dial-a-ride can take it on if we book as a group. I'll ring Cobb.
c: He says yes for six, two working days ahead. 
a: You two. Thank you.`,
  `a: Hospital car scheme: do they still take [a companion|a folding wheelchair]? 
b> Yes to both, say so when you book. Their number in Contacts was wrong, I put it right on {weekday}.
a: [Thanks, that saves me ringing round.|Brilliant.]`,
  `a: Travel training: who does it now? I have someone who would be away on their own with [two or three|a couple of] goes at the route.
b: Burnet does, and he lends the laminated cards.
c: He walked my route with me first, [backwards|in the rain]. He's thorough.`,
  `a: Lift shares. Is there a safe way to let members of one group share a car without us being in the middle?
b: The groups do it better than we do. A sheet on the wall, first names, "I drive from / I need a lift from".
c> And the group keeps it, we don't. Not our list to hold.
a: [Right. Keeps us out of it.|That's the sense I needed.]`,
  `a: The station lift at {town} is [mended|working again]. [After eleven weeks.|It only took a letter a week.]
b: Hooray for small things.`,
  `a: Do bus passes for companions still need the [blue form|doctor's letter]? 
b: Form yes, letter no. They changed it in {month}.
c: I've a pile of the new forms if anyone's short.`,
  `a: I timed it: {town} to {town2} by bus is [an hour and ten|an hour and a half], with a wait in the rain. By car sixteen minutes. I'd like to send that to the commissioners as it stands.
b> Send it. With the shelter, or lack of one.
c: I'll add mine from the north. We could all do one.`,
  `a: Who books the [minibus|lift] for {venue} now? It used to be {b}.
b: Still me, with pleasure. Two working days, please, and tell me about wheels.
a: [{weekday}, four people, one walker.|{weekday}, six, no wheels.]
b> Done.`,
  `a: The taxi firm in {town} says it will [hold the fare|wait five minutes without the meter] for surgery trips if we tell them it's us. They've been [kind|good] all along.
b: I've had the same from the one in {town2}. I wrote it in Contacts.`,
  `a: Somebody walked [forty minutes|two miles along the verge] to get to a group rather than miss it. I'm moved and also cross.
b: Both are right. Corin's working on a lift rota there.
c: Tell me the day and I'll see who drives past.`,
  `a: Roadworks at {town} from {weekday}, the bus stops at the [garage|chapel] instead. Worth telling anybody who [doesn't read the screen|counts stops].
b: Thank you, I've one who counts.`,
];
