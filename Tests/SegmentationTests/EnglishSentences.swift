import Testing

/// The marker shows where a sentence begins.
@Suite struct EnglishSentences {
  @Test(arguments: [
    "Dr. Alice Wong and Prof. Bob Stone wrote it. ‖It was published in May.",
    "Mrs. Dalloway said she would buy the flowers herself. ‖Mr. Dalloway did not.",
    "I spoke to Sgt. Pepper. ‖He was busy.",
    "Rev. King led the march. ‖Sen. Warren spoke next.",
    "St. Patrick's Cathedral is near 51st St. and Fifth Ave. in New York. ‖We walked there.",
    "They live on Baker St. ‖It is a quiet road.",
    "Capt. James T. Kirk commanded the ship. ‖Spock advised him.",
    "The award went to J. K. Rowling. ‖She thanked everyone.",
    "J.R.R. Tolkien wrote it. ‖C.S. Lewis read it.",
    "George H. W. Bush met F. W. de Klerk. ‖They shook hands.",
    "Sammy Davis Jr. sang at the club. ‖The crowd loved it.",
    "He works with Robert Downey Jr. ‖They are friends.",
    "Martin Luther King, Jr., was born in Atlanta. ‖He became a minister.",
    "My dentist is Jane Roe, D.D.S. ‖She is kind.",
    "Lt. Col. Smith and Maj. Gen. Jones disagreed. ‖Nobody was surprised.",
  ])
  func titlesAndNames(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "The price rose 3.5 percent to $12.50. ‖Analysts were surprised.",
    "Turn to pp. 12-15. ‖Then read Fig. 3 and Eq. 4.",
    "See Sec. 3.2 for details. ‖Section 4 concludes.",
    "Version 2.0.1 fixes it. ‖Version 2.1 adds more.",
    "He was born on Jan. 5, 1990. ‖His sister came in Feb. 1992.",
    "The event is in Sept. ‖It will be fun.",
    "Vol. 2, No. 4 is missing. ‖I looked everywhere.",
    "She lives at No. 10. ‖He lives next door.",
    "It costs approx. 500 dollars. ‖That is too much.",
    "The ratio was 2.5:1. ‖We repeated it.",
    "Temperatures reached 30.5 C. on Monday.",
    "There were 1,234.56 units left. ‖42 were broken.",
    "Rule no. 1 is simple. ‖Rule no. 2 is not.",
    "The answer is 42. ‖Don't panic.",
    "It happened in 1999. ‖Nobody noticed.",
    "Chapter 7. The Return of the King.",
  ])
  func numbers(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "We sell fruit, e.g. apples. ‖We also sell bread.",
    "The latter, i.e. the second one, is better. ‖I chose it.",
    "Smith vs. Jones was decided. ‖The court was divided.",
    "He likes cats, dogs, birds, etc. ‖She likes none.",
    "Bring pens, paper, etc. to the exam. ‖Do not bring phones.",
    "Apple Inc. is in Cupertino. ‖Google is nearby.",
    "She works for Toyota Motor Corp. ‖The company is large.",
    "Barnes & Noble Inc. closed two stores. ‖Both were small.",
    "The U.S. economy grew. ‖The U.K. economy shrank.",
    "He moved to the U.S. ‖He liked it there.",
    "The U.S. Army and the U.S. Navy agreed. ‖The U.N. Security Council met.",
    "She lives in Washington, D.C. ‖It is humid there.",
    "Washington, D.C. is humid. ‖So is Atlanta.",
    "At 10 a.m. we left. ‖By 3 p.m. we were home.",
    "The train leaves at 6 p.m. ‖Don't be late.",
    "The store opens at 9 a.m. Monday through Friday. ‖It closes at 5 p.m. Saturday.",
    "Call at 8 p.m. EST. ‖We will answer.",
    "The show starts at 7 p.m. Eastern. ‖Tickets are free.",
    "He has a Ph.D. from MIT. ‖His wife has an M.B.A. ‖They have two kids.",
    "It weighs 5 lbs. and is 10 in. long. ‖The box is 12 in. ‖The lid is smaller.",
    "Jones et al. found this. ‖Smith et al. (2019) disagreed.",
    "This was shown by Lee et al. ‖They used mice.",
    "Contact the Dept. of Energy. ‖The Dept. of State is closed.",
    "Alexander died in 323 B.C. ‖His empire fell apart.",
    "Acme Ltd. and Foo Co. merged. ‖The deal was worth $5 billion.",
    "Mt. Everest is high. ‖Ft. Worth is in Texas.",
    "The bldg. is old. ‖The apt. is new.",
    "I met him in Dec. ‖We talked a lot.",
    "It is made by Sony Corp. of Japan. ‖It sells well.",
  ])
  func abbreviations(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "\"I am tired,\" she said. ‖\"Let's go home.\"",
    "\"Where are you?\" he asked. ‖She did not answer.",
    "\"Run!\" shouted the guard. ‖Everyone ran.",
    "\"Help!\" cried Tom. ‖No one came.",
    "\"Is it true?\" Mary asked. ‖\"Yes,\" said John.",
    "\"No!\" Peter replied. ‖He left.",
    "He said, \"It is over.\" ‖She cried.",
    "“It’s late.” ‖“I know.” ‖They walked on.",
    "“Why now?” he wondered. ‖Nobody could say.",
    "She called it \"a disaster.\" ‖I agree.",
    "Did he say \"no\"? ‖I think so.",
    "He asked, \"Who did it?\" ‖No one answered.",
    "'I am here,' he said. ‖'Where are you?'",
    "The sign said \"Closed.\" ‖We went home.",
    "\"First, we eat. ‖Then, we sleep,\" he said.",
    "She whispered \"Yes!\" and smiled. ‖He smiled back.",
    "“Stop.” ‖He raised his hand. ‖“Listen.”",
    "\"What a day!\" exclaimed my mother. ‖I laughed.",
    "\"That is it.\", he said. ‖We stopped.",
  ])
  func quotations(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "He left early (he was ill). ‖We stayed.",
    "He left early. ‖(He was ill.) ‖We stayed.",
    "This is odd (see Fig. 2). ‖It needs work.",
    "The result (p < .05) was significant. ‖We were glad.",
    "I met him (what a surprise!) at the airport. ‖He waved.",
    "She agreed (who wouldn't?) and signed. ‖It was done.",
    "The firm (formerly Acme Inc.) closed. ‖Workers left.",
    "It failed [see note 3]. ‖We tried again.",
    "The theory [1] is old. ‖The proof [2, 3] is new.",
    "It is well known.[1] ‖Others disagree.[2][3]",
    "This was shown before [12]. ‖We extend it.",
    "The war ended.¹ ‖Peace came.²",
    "He said so (Smith, 2010, p. 5). ‖I doubt it.",
    "(This is an aside.) ‖Now to the point.",
    "(See the appendix.) ‖The rest follows.",
    "He quoted Darwin (1859). ‖She quoted Mendel.",
  ])
  func parenthesesAndCitations(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "I don't know... ‖Maybe tomorrow.",
    "Well... maybe not. ‖Let's see.",
    "He waited… and waited. ‖Nothing came.",
    "\"I was thinking...\" ‖She stopped.",
    "So... ‖What now?",
    "So... I waited. ‖Nobody came.",
    "Um... I'd rather not. ‖Sorry.",
    "Wait for it . . . and go. ‖Good.",
    "The list goes on: one, two, three... ‖It never ends.",
    "We tried... and failed. ‖Then we tried again.",
  ])
  func ellipses(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "What?! ‖You must be joking!",
    "No way!!! ‖That is great!",
    "Really?? ‖Are you sure?",
    "Hello! ‖How are you? ‖I am fine.",
    "Who? ‖Me?",
    "She works at Yahoo! and loves it. ‖He works at Google.",
    "Yahoo! Inc. was sold. ‖Verizon bought it.",
    "I watched Jeopardy! last night. ‖It was fun.",
  ])
  func runsOfMarks(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "Visit www.example.com. ‖It is free.",
    "Go to http://example.com/page?id=3&x=1. ‖Click the link.",
    "Email me at jane.doe@example.co.uk. ‖I will reply.",
    "The file is readme.txt. ‖Open it.",
    "I use Node.js and ASP.NET daily. ‖They work.",
    "Edit /etc/hosts. ‖Then reboot.",
    "It runs on example.org and example.net. ‖Both are fast.",
    "Call foo.bar() first. ‖Then call baz().",
    "Install Python 3.12. ‖It is new.",
    "Use .NET Core. ‖It is fast.",
  ])
  func addresses(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "He left. ‖iPhone sales fell.",
    "Sales rose. ‖eBay was happy.",
    "we went home. ‖it was late. ‖nobody was there.",
    "It works. ‖3 of 5 passed.",
    "That is all. ‖$5 is enough.",
    "I like it. ‖\"Great,\" she said.",
    "He stopped. ‖—And then he ran.",
  ])
  func oddStarts(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "This is the end.‖The story is over.",
    "Is it?‖Yes.",
    "I came home.‖He was there.",
  ])
  func missingSpace(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "1. Buy milk. ‖2. Buy eggs. ‖3. Go home.",
    "a) red ‖b) green ‖c) blue",
    "1) Open the door ‖2) Close the window ‖3) Sit down",
    "(1) First point. ‖(2) Second point.",
    "Step 1. Open the box.",
    "I. Introduction",
    "A. Background",
    "i. one ‖ii. two",
  ])
  func listsInOneLine(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "You and I. ‖That is all.",
    "It was plan B. ‖We had no other.",
    "Take vitamin C. ‖It helps.",
    "He got an A. ‖She got a B.",
    "John F. Kennedy was president. ‖He was young.",
    "The letter is signed E. Jones. ‖Who is that?",
  ])
  func letters(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "The word 猫 means cat. ‖The word 犬 means dog.",
    "He said 「こんにちは。」 and left. ‖We waved.",
    "She ran 5 km. ‖Then she rested.",
    "Today is Tue. ‖Tomorrow is Wed.",
    "It's 5 o'clock. ‖Let's go.",
    "The company, whose CEO is Mr. T. Cook, grew. ‖Investors cheered.",
    "P.S. I love you.",
    "P.S. Don't forget the milk. ‖Thanks.",
    "Thanks! :) ‖See you soon.",
  ])
  func mixed(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "The meeting was led by Ms. Jane A. Porter, Ph.D. ‖She opened it at noon.",
    "See Smith v. Jones, 12 F. Supp. 3d 45. ‖The court agreed.",
    "He was fined $2.5 million. ‖His lawyer appealed.",
    "We open at 8:30 a.m. ‖Please be on time.",
    "The flight leaves at 11:45 p.m. on Friday. ‖Bring your passport.",
    "It was 5 p.m. Nobody had come.",
    "Is this the U.K. or the U.S.? ‖I can't tell.",
    "The U.S. is large. ‖It has fifty states.",
    "He visited the U.S. and the U.K. ‖Then he flew home.",
    "The U.S. President spoke. ‖Everyone listened.",
    "She joined the U.N. in 1998. ‖He stayed behind.",
    "Mr. and Mrs. O'Brien live at 12 Elm St., Springfield. ‖They have a dog.",
    "The company (Foo Inc.) went public. ‖Its stock fell.",
    "\"I love it,\" said Dr. Lee. ‖\"It works.\"",
    "She asked, \"Are you coming?\" ‖He nodded.",
    "\"Are you coming?\" she asked, smiling. ‖He nodded.",
    "“Wait!” he cried. ‖“I’m not ready.”",
    "“Never,” he said. ‖“Not in a million years.”",
    "He yelled \"Fire!\" ‖Everybody ran out.",
    "She said that it was \"fine.\" ‖He did not believe her.",
    "\"Come in.\" ‖The door opened. ‖It was Tom.",
    "Her last words were \"I told you so.\" ‖Nobody laughed.",
    "Have you read \"What Is Art?\" by Tolstoy? ‖I have.",
    "The band Panic! at the Disco played. ‖We danced.",
    "The quiz show Jeopardy! is popular. ‖I never miss it.",
    "The word \"etc.\" is Latin. ‖It means \"and the rest.\"",
    "Use commas, colons, etc. ‖Avoid dashes.",
    "Use commas (, ; : etc.) carefully. ‖Avoid dashes.",
    "Cf. Section 2 for details. ‖We skip the proof.",
    "In Fig. 1a and Figs. 2-4 we show it. ‖Table 1 lists the rest.",
    "Eq. (3) holds. ‖By Thm. 2, we are done.",
    "See e.g. Brown (2001). ‖See also Green (2002).",
    "As noted by Brown et al. (2001), this fails. ‖We fix it.",
    "This is true [3, 4]. ‖It is false elsewhere [5].",
    "It rose by 5%.[12] ‖It fell later.",
    "He scored 3. ‖She scored 4.",
    "I have a cat named No. 5. ‖It is black.",
    "Please see no. 7 on the list. ‖It is wrong.",
    "He drove 60 mi. in an hour. ‖Then he stopped.",
    "Mix 2 tbsp. of sugar and 1 tsp. of salt. ‖Stir well.",
    "She is 5 ft. 6 in. tall. ‖He is 6 ft. ‖They dance.",
    "Add 3 oz. butter. ‖Melt it.",
    "Open config.json and edit line 5. ‖Save it.",
    "Download v2.3.1 from https://example.org/releases/v2.3.1. ‖Run it.",
    "My site is example.com. ‖Visit soon!",
    "The .com boom ended. ‖The .NET era began.",
    "Is it on GitHub.com? ‖I could not find it.",
    "I use e.g. vim. ‖He uses emacs.",
    "She left... ‖I stayed.",
    "He said he would come... but he never did.",
    "To be, or not to be... ‖That is the question.",
    "Hmm... ‖Let me think.",
    "The wall was begun in 210 B.C. ‖Little was left of it by then.",
    "Sales doubled after 2004.3 ‖Profits did not.",
    "It rose from 1990.5 points to 2004.3 points.",
    "Oh… ‖I see.",
    "Well, … you know.",
    "Stop! ‖Stop! ‖Stop!",
    "What's that??! ‖A bird?",
    "You did what?! ‖I can't believe it.",
    "Mr. T. is here. ‖He is big.",
    "I met Mr. X. ‖He was odd.",
    "This is option A. ‖That is option B.",
    "They gave her an A. ‖She was proud.",
    "He plays for Manchester United F.C. ‖They won.",
    "He lives in St. Paul, Minn. ‖It is cold.",
    "We went to Portland, Ore., last week. ‖It rained.",
    "He was born c. 1450. ‖He died in 1519.",
    "Julius Caesar died in 44 B.C. ‖Augustus followed.",
    "The temple dates from A.D. 79. ‖It is ruined.",
    "The bill passed the House. ‖Rep. Adams voted no.",
    "Gen. George S. Patton Jr. led the army. ‖It advanced.",
    "Ms. Lee, Esq., spoke. ‖The jury listened.",
    "The store is on 5th Ave. near 42nd St. ‖It closes at 9.",
    "I live at 221B Baker St. in London. ‖Come by.",
    "Turn left on Main St. ‖You will see it.",
    "J. Smith, Jr. and A. Brown, Sr. attended. ‖They left early.",
    "Sony Corp. and Samsung Electronics Co. Ltd. compete. ‖Both make TVs.",
    "The plaintiffs sued Acme Co. ‖They won.",
    "Prices rose in Jan., Feb., and Mar. ‖They fell in Apr.",
    "Meet me on Tues. or Wed. ‖I am free then.",
    "It happened on Sept. 11, 2001. ‖The world changed.",
    "The deadline is Dec. 31. ‖Don't miss it.",
    "He wrote to Pres. Lincoln. ‖Lincoln replied.",
    "Vice Pres. Harris spoke. ‖The crowd cheered.",
    "The Rev. Jesse Jackson spoke. ‖We listened.",
    "Ask the Hon. Judge Smith. ‖She knows.",
    "Lt. Gov. Brown resigned. ‖A new one was named.",
    "1. Introduction\n‖This paper is about birds.\n‖They fly.",
    "Shopping list:\n‖- milk\n‖- eggs\n‖- bread",
    "* First\n‖* Second\n‖Done.",
    "Title of the Essay\n\n‖It was a dark night. ‖The wind blew.",
    "This line is wrapped because the editor that made it does\nnot allow long lines. ‖This one is fine.",
    "Name: John\n‖Age: 30\n‖City: Boston",
    "Best pizza in town\n‖Great service\n‖Will come back",
    "I said so. ‖(He did not hear.) ‖We left.",
    "They won (2-1). ‖(Nobody expected it.) ‖The crowd sang.",
  ])
  func further(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }
}
