import Testing

/// Cases in which the words around a mark decide. The marker shows where a sentence begins.
@Suite struct EnglishContexts {
  @Test(arguments: [
    "The suit was filed by Kestrel Corp. ‖(Its lawyers declined to comment.) ‖A hearing is set for May.",
    "He left Brandt & Co. (now Brandt AG) in 2003. ‖Nobody replaced him.",
    "They bought Alder Ltd. ‖(See the annual report, p. 4.) ‖The price was not disclosed.",
    "We flew from Geneva, N.Y. (not the one in Switzerland). ‖It snowed.",
  ])
  func abbreviationsBeforeBrackets(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "I... I didn't mean it that way. ‖Please sit down.",
    "We... we lost the dog. ‖Nobody spoke.",
    "W-what do you mean? ‖I paid last week!",
    "He... he just left. ‖The door was still open.",
  ])
  func stammers(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "The sticker says \"No fat. No sugar. No taste.\" in gold letters. ‖I peeled it off.",
    "He kept shouting \"Run! They're behind us!\" until his voice gave out. ‖Then it was quiet.",
    "Her note, \"Gone to Leeds. Back on Sunday.\", lay on the stairs. ‖Nobody had seen it.",
    "The guide told us, \"Keep left. ‖Don't feed the monkeys.\" ‖Then the gate opened.",
    "The button labelled “Are you sure? Yes.” does nothing. ‖We reported it.",
    "The words “Tired? Take a break.” flashed above the road. ‖I drove on.",
  ])
  func quotationsThatTheSentenceCarriesOn(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "The show Hairspray! opens in Leeds on Monday. ‖Tickets are gone.",
    "Dance! was his first film. ‖It lost a fortune.",
    "She starred in Kiss Me, Stupid! before she turned twenty. ‖Critics were kind.",
    "Guess Who? is a game for two. ‖Children like it.",
  ])
  func titlesBeforeTheirVerb(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "N.B. Dogs must be kept on a lead. ‖The rangers are strict.",
    "P.S. Your umbrella is still here. ‖I use it daily.",
    "NB. Prices do not include VAT. ‖See overleaf.",
  ])
  func notesAndPostscripts(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "White opened 1. d4 and Black answered 1... Nf6 2. c4 e6. ‖The game was drawn.",
    "The line 12. Bxh7+ Kxh7 13. Ng5+ is well known. ‖It wins by force.",
    "After 24. O-O-O White is safe. ‖Black has no attack.",
  ])
  func movesOfChess(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "The operator is written as ? in most languages. ‖It has three parts.",
    "Type a . to repeat the last command. ‖Type u to undo it.",
    "Press the ! key twice. ‖A menu opens.",
  ])
  func marksThatAreMentioned(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "The speaker, a retired judge, quoted Art. 14. ‖Nobody objected.",
    "We meet at the cor. of Elm St. and 3rd Ave. every Sat. at noon. ‖Bring a chair.",
    "Turn left on Grand Blvd. ‖The shop is on the right.",
    "She studied at St. Olaf. ‖Her son went to St. John's.",
  ])
  func shortenedWordsAtTheEnd(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "The dose is 5 mg. ‖Take it with water.",
    "The tank holds 40 gal. of water. ‖We filled it twice.",
    "It was 4 ft. long. ‖He measured it again.",
    "The rate is approx. 3.2 % p.a. ‖It may change.",
    "The package arrived in Ottawa, Ont. ‖It was empty.",
    "I love the U.S. ‖I would not live there.",
    "Born in the U.S.A., she grew up in France. ‖She speaks both languages.",
    "The film was made in the U.K. by a small crew. ‖It won three prizes.",
    "Ask Dr. A. B. Low, Ph.D., about it. ‖She is in Rm. 12.",
    "The winner was Otto Weiss, M.D. ‖The prize was a clock.",
    "Use 6 oz. ‖Stir until smooth.",
    "Follow the track for 2.5 km. ‖Climb the stile.",
    "He drank a 12 oz. Zephyr Cola. ‖It was warm.",
    "The firm was Chas. Penfold and Thos. Lamb of York. ‖They made clocks.",
    "We drove to Ste. Marguerite. ‖It rained.",
  ])
  func unitsAndPlaces(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "In the 3rd c. B.C. the wall was raised. ‖It still stands.",
    "She got up at 4:30 a.m. ‖The bus left at five.",
    "The store closes at 9 p.m. on weekdays and 6 p.m. on Sundays. ‖Parking is free.",
    "At 8 p.m. Friday the lights went out. ‖They came back at dawn.",
  ])
  func timesOfDay(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "See pp. 3–9, esp. p. 7. ‖The map is wrong.",
    "Cf. Table 2. ‖The numbers differ.",
    "The results (Fig. 2b; Table S1) agree. ‖We were surprised.",
    "Li et al. disagree.[3,4] ‖Their sample was small.",
    "It has been shown before.1,2 ‖We confirm it here.",
    "The bridge was built in 1911.³ ‖It fell in 1950.",
  ])
  func citationsAndNotes(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "“Is it far?” asked the boy. ‖“Not very,” said his aunt. ‖They walked on.",
    "\"Never!\" he cried. ‖\"I will not sign.\" ‖She put the pen away.",
    "'Where to?' the driver asked. ‖'Home.'",
    "“We found it!” ‖The whole room cheered.",
    "\"What a day,\" she sighed. ‖\"Is there any tea left?\"",
    "He wrote \"It's over!!!\" on the wall. ‖Then he washed it off.",
    "She calls it “the world’s worst café.” ‖I rather like it.",
  ])
  func speech(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "(I had forgotten my keys.) ‖We climbed in through the window.",
    "We paid in cash (the card reader was broken!) and left. ‖It was late.",
    "The plan failed (nobody knew why). ‖We made another.",
    "Nice place. ‖(Bring earplugs!) ‖We will come back.",
  ])
  func brackets(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "Really? ‖You did that yourself?! ‖Wow.",
    "no idea. ‖maybe ask him? ‖he knows everything",
    "thx!! ‖see u tmrw :) ‖bring snacks",
    "burnt the toast again lol\n‖third time this week.",
    "We finally moved in 🏡🎉 ‖The cat hates it.",
    "We are at the 🏖 with Tom. ‖Join us!",
    "I like it :-) ‖My sister does not.",
    "The update broke everything :( ‖We rolled back.",
  ])
  func chat(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "My favourite is macOS. ‖iOS is fine too.",
    "The van is here. ‖deMarco is driving.",
    "Send it to a.b@c.org.Thanks for your help. ‖I mean it.",
    "We tried it twice.‖It worked once. ‖Strange.",
    "Use std::vector.push_back() here. ‖It is faster.",
    "Edit ~/.bashrc and run make. ‖Then log out.",
  ])
  func lowerCaseNamesAndCode(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "Ubuntu 22.04. ‖Debian 12. ‖Both work.",
    "The score was 3.5. ‖The mean was 2.9.",
    "It costs $5. ‖£4 for members.",
    "Room 101. ‖Please knock.",
  ])
  func numbers(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "1. Wash your hands. ‖2. Dry them. ‖3. Open the kit.",
    "Do two things: (1) save the file; (2) close the lid. ‖Then wait.",
    "a) Cut the paper. ‖b) Fold it. ‖c) Glue the edges.",
    "Q: Is it open on Sundays? ‖A: Only in May.",
  ])
  func lists(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "Shipping\n‖We ship on Mon. and Fri. only.\n‖Orders under $20 cost extra.",
    "The council will vote on the plan next week, said\nMayor J. Ortiz, who has backed it since Jan. ‖If it\npasses, work could begin in the spring.",
    "Dear Ms. Lund,\n‖Thank you for your letter of Oct. 2. ‖We are looking into it.",
    "The parts will be sent to your office by the end of next week.\n‖Kind regards,\n‖Anna Lund",
    "Yours faithfully,\n‖Peter Holm\n‖Head of Sales",
    "Tools (for two)\n‖hammer\n‖nails\n‖rope",
  ])
  func lines(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "Wait . . . did you hear that? ‖Listen.",
    "The text reads: \"All men are created equal . . . with certain rights.\" ‖It was signed.",
    "So... what now? ‖We wait.",
    "It was late... ‖The last train had gone.",
    "I don't know…‖I never asked. ‖Did you?",
  ])
  func ellipses(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "The menu says 「本日休業。」 today. ‖Let us go elsewhere.",
    "He said ありがとうございます。 and bowed. ‖We bowed too.",
  ])
  func japaneseInEnglish(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "The so-called \"expert\" (a Mr. Boyle, I think) had no answer. ‖We laughed.",
    "Mr. X vs. Mr. Y was a strange case. ‖It took years.",
    "Jan. was cold. ‖Feb. was colder.",
    "It was Fri. the 13th. ‖Nothing happened.",
    "They sell nails, screws, etc. ‖Prices vary.",
    "They sell nails (screws, etc.) and paint. ‖Prices vary.",
    "I bought milk, eggs, etc., and went home. ‖It rained.",
    "Company policy (rev. 3, Sept. 2021) forbids it. ‖We asked anyway.",
  ])
  func titlesAndInitials(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "Flight No. AF 123 was late. ‖Gate No. 5 was closed.",
    "Sgt. Maj. Ellis reads Gen. Orders aloud. ‖No one listens.",
    "My blood type is A. ‖Yours is B.",
    "She and I. ‖That was all.",
    "See item B. in the list. ‖It is missing.",
    "Mr. T. is in the next room. ‖Do not disturb him.",
    "Agent K. smiled. ‖He had a plan.",
    "The firm, Gray & Sons, Inc., was sold. ‖Mr. Gray, Sr., cried.",
    "A No. 2 pencil is enough. ‖Pens are not allowed.",
    "He said no. ‖No. 7 was his house.",
    "Chapter 3. Winter\n‖It snowed for a week.",
  ])
  func labels(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "Are you coming?—No. ‖I have work.",
    "“Stop—” ‖The line went dead.",
    "Time's up!!!! ‖Pencils down.",
    "What is Yahoo! worth now? ‖Hardly anything.",
    "I work at Yahoo! ‖We make a portal.",
    "Is it 5 o'clock? ‖Yes, it is 5 p.m. ‖Let us go.",
    "The word \"etc.\" is overused. ‖Avoid it.",
    "End it with \"sincerely.\" ‖Then sign.",
    "The teacher wrote \"A+.\" ‖I kept the paper.",
    "She has a Ph.D. and he has an M.B.A. ‖They run a bakery.",
  ])
  func dashesAndCries(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "The label reads \"Keep dry. This side up.\" and nothing else. ‖Nobody obeyed it.",
    "He answered with a curt \"No. Never.\" and hung up. ‖I called again.",
    "A voice called, \"Come in! ‖It's open.\" ‖We went in.",
    "\"Sorry. ‖I'm late,\" she mumbled. ‖He nodded.",
    "“Please leave. We are closed.” was all he said. ‖We left.",
    "He sold his shares in Lund Inc. (the maker of kettles). ‖Then it rained.",
    "The board of Otter Corp. (Everyone knows them.) resigned. ‖Shares fell.",
    "He works at Vega Ltd. ‖\"It's a dull job,\" he says. ‖He stays.",
    "You... you broke it! ‖Say something.",
    "But... But why? ‖Nobody knew.",
    "The cast of Fosse! left yesterday. ‖The theatre is dark.",
    "Great! ‖works for me. ‖See you then.",
    "What's for dinner? ‖is it ready yet? ‖im hungry",
    "The film Where Is Joan? won two prizes. ‖It was short.",
    "We saw Les Mis at the Palace! ‖it was great.",
    "P.S. I fed the cat. ‖P.P.S. It bit me.",
    "N.B. This form is for staff only. ‖Visitors use form B.",
    "The Najdorf begins 1. e4 c5 2. Nf3 d6 3. d4 cxd4. ‖It is sharp.",
    "In C, the ? operator is rare. ‖The : is needed too.",
    "Use ! to negate. ‖Use & to join.",
    "Chapter 2. The Storm\n‖Rain fell for nine days.",
    "Opening Hours\n‖Mon. to Fri., 9 a.m. to 5 p.m.\n‖Closed on Sundays",
    "12 Elm Street\n‖Springfield, IL 62704\n‖U.S.A.",
    "About our clinic\n‖We opened in 1998 and have treated more than two thousand patients\nsince then, most of them from this town.",
    "The treasurer reported that income had risen by nine percent over the\nyear. ‖Members thanked her. ‖The chair closed the meeting at 9:15 p.m. and\nwished everyone a safe trip home.",
    "She moved to Salem, Ore. ‖Her brother moved to Salem, Mass.",
    "It was a gift from Capt. and Mrs. Doyle. ‖It never worked.",
    "Send it c/o Ms. Pratt, 3rd fl., Bldg. 9. ‖She will sign.",
    "The fee is $40/hr. ‖Materials are extra.",
    "Add 2 tsp. sugar. ‖Stir well.",
    "He is 6 ft. 2 in. tall. ‖His son is taller.",
    "I saw it on PBS. ‖It was about whales.",
    "My son is in grade K. ‖He likes it.",
    "He wrote \"etc.\" at the end. ‖I erased it.",
    "He lives at 5 Oak St. in Troy, N.Y. ‖He has two dogs.",
    "See also Ch. 4, esp. Sec. 4.1. ‖The rest is history.",
    "The law (18 U.S.C. § 1030) is old. ‖It needs work.",
    "The trial (No. 12-398) ended. ‖Nobody won.",
    "This is ver. 2.1. ‖Ver. 2.0 had bugs.",
    "Did it work?? ‖Yes!! ‖Finally...",
    "ok. ‖so what's next?",
    "Thank you!!!‖Please call again.",
    "We tried ping 8.8.8.8. ‖It failed.",
    "Read it at nytimes.com. ‖It is free.",
    "The class is called Main.java. ‖Compile it.",
    "Dr. No is a film. ‖No. 5 is a scent.",
    "Is that you, Mr. O? ‖It is.",
    "He earned a B.Sc. (Hons.) at Leeds. ‖Then he taught.",
    "“Where,” she asked, “is the key?” ‖Nobody knew.",
    "\"Why not?\" ‖\"Because.\" ‖That was that.",
    "Monday was wet... ‖Tuesday was worse.",
    "One thing is sure: it works. ‖Why? ‖No idea.",
    "\"You did what?!\" ‖The line crackled.",
    "He paused (for effect?) and went on. ‖We waited.",
    "Our motto: Fast. ‖Cheap. ‖Good. ‖Pick two.",
  ])
  func miscellany(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }
}
