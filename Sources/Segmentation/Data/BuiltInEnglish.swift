/// The words that come with the tool. Abbreviations stand without their last full stop.
enum BuiltInWords {
  static func list(_ text: String) -> [String] { text.split { $0 == " " || $0 == "\n" }.map(String.init) }

  static let english: [WordClass: [String]] = [
    .neverFinal: list(
      """
      Dr Drs Mr Mrs Ms Mx Messrs Mme Mmes Mlle Prof Profs Gen Maj Col Lt Capt Cpt Cmdr Cdr Adm Sgt Cpl Pvt Brig Supt Insp Det Ofc \
      Sen Sens Rep Reps Gov Govs Pres Hon Rev Revd Fr Msgr Mgr Amb Atty Asst Assoc Dir Rt Ven Sra Srta Sig Mt Mts Ft Pt \
      e.g eg i.e ie cf viz vs v.s c.f i.q scil Gens Lts Cols Capts Ald Treas Lieut Comdr Bros-in-law Ste Thos Chas Wm Geo Jas Jno Robt Saml Benj Edw Danl Nathl Eliz H.E H.R.H V.P Lt.Col Lt.Gen Maj.Gen P.S P.P.S PS Joh Yu \
      approx ca circa resp incl excl esp abbr N.B n.b NB cor viz i.a
      """),
    .beforeNumber: list(
      """
      No Nos Nr p pp pg pgs Fig Figs Eq Eqs Eqn Eqns Sec Sect Secs Ch Chap Chaps Vol Vols Art Arts Tab Tabs App Ex Exs Ext Tel Par Para \
      Paras Pt Pts Col Cols cl Cls Ver Ed Eds Rev v vv l ll f ff n nn N° № §  c \
      Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Ref Refs NB Thm Lem Prop Def Cor Alg Rm Apt Ste Bldg Flt Rte Rt Hwy Suppl Supp Stat Cir Op Pat
      """),
    .ambiguous: list(
      """
      Inc Incorp Corp Corps Co Cos Ltd LLC L.L.C Plc Pty Pvt Bros Mfg Intl Assn Ass'n Natl Gmbh S.A S.p.A N.V A.G B.V \
      Jr Sr Esq Ph.D PhD M.D D.D.S D.V.M B.A B.S B.Sc M.A M.S M.Sc M.B.A LL.B LL.M J.D D.Phil Ed.D R.N C.P.A Ret \
      U.S U.S.A U.K E.U U.N U.A.E U.S.S.R D.C L.A N.Y N.Y.C Calif Fla Tex Mass Conn Penn Penna Minn Wis Mich Ariz Colo Ga Ill Ind Kan Ky Md Mo \
      Mont Neb Nev Okla Ore Tenn Va Vt Wash Wyo Que Ont B.C \
      St Ave Blvd Rd Ln Ct Pl Sq Pkwy Hwy Sts Aves Rds Terr Cir \
      al Dept Depts Univ Inst Acad Assoc Admin Govt Gov't Div Est Ref Mgmt Sys Lib Bot Fed Dem Cong Comm Min Max Avg Std Temp Alt \
      A.D B.C B.C.E C.E Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun P.O Ibid ibid op.cit loc.cit Id et.al Anon Proc Trans J Phys Chem Biol Med Soc Sci \
      misc dist orig abbr intro vocab prof del Blvds Vict Ext Dist Hist Geog Math Gram Cath Prot Cert Attn Encl Tech Mus Orch Symph
      """),
    .oftenFinal: list("etc &c co"),
    .clock: list("a.m p.m am pm"),
    .unit: list(
      "m g in ft yd yds mi oz lb lbs pt qt gal min mins sec secs hr hrs kg km cm mm ml sq cu cc mph rpm tsp tbsp doz wt ht deg yr yrs mo mos wk wks"
    ),
    .starter: list(
      """
      The This That These Those Little It He She We They You I There Here A An In On At But And Or So Nor Yet If When While Where What Why Who Whom \
      Whose Which How Is Are Am Do Did Does Can Could Would Should Was Were Has Have Had Let My Your His Her Its Our Their No Not Now Then \
      Yes Please However Also For From With Without After Before Although Though Because As By To Some Many Most Much Few All Each Every Both \
      Another Other Others Such Since Until Unless Despite During Between Among Through Throughout Once Only Even Still Just Perhaps Maybe \
      Meanwhile Moreover Furthermore Therefore Thus Hence Otherwise Instead Finally First Second Third Next Later Earlier Today Tomorrow \
      Yesterday Tonight Never Always Often Sometimes Usually Recently Currently Nobody Nothing Everyone Everybody Everything Someone Something \
      Anyone Anything None Neither Either Whether Whatever Whenever Wherever Isn Aren Don Didn Doesn Wasn Weren Won Can't Couldn Wouldn Shouldn \
      Hasn Haven Hadn Ain Well Oh Ah Okay OK Thank Thanks Sorry Hello Hi Good Great See Take Make Look Come Go Try Use Click Read Call Send Ask Tell \
      Add Check Note Remember According About Above Across Against Along Around Behind Below Beside Besides Beyond Inside Outside Over Under \
      Unlike Like Within Again Almost Already Apart Anyway Additionally Alternatively Nevertheless Nonetheless Similarly Conversely Consequently \
      Accordingly Eventually Fortunately Unfortunately Interestingly Indeed Certainly Clearly Of Off Out Up Down People Several Various Two Three \
      Four Five Six Seven Eight Nine Ten Half Than Us Me Him Them Too Very Quite Rather Really Actually Basically Generally Specifically Especially \
      Everywhere Somewhere Nowhere Somehow Ever Any Whoever Whichever More Less Least Last Soon Back Away Ago Yeah Hey Wow Were Being Been Having \
      Having Must Might Shall Ought Dear Everything's Contact Visit Open Close Write Buy Get Give Keep Put Set Turn Wait Stop Start Begin Find Follow Bring Leave Enjoy Consider Imagine Suppose Choose Select Press Enter Save Yours Mine Ours Hers Theirs Download Install Run Meet Join \
      Learn Watch Listen Speak Think Help Show Let's Eat Drink Walk Drive Pay Sign Pick Pull Push Move Hold Sit Stand Hurry
      """),
    .instruction: list(
      """
      Allow Apply Arrange Assemble Attach Bake Beat Blend Boil Break Brush Calculate Carry Chill Chop Clean Climb Coat Combine Complete Connect \
      Continue Cook Cool Cover Cross Crush Cut Decrease Detach Dilute Discard Dissolve Divide Drain Drop Dry Empty Enroll Expect Fasten Fill Filter Fix \
      Flip Fold Freeze Fry Garnish Glue Grate Grease Grill Grind Head Heat Increase Inject Insert Inspect Knead Lay Lift Loosen Lower Mark Marinate \
      Mash Measure Melt Mix Multiply Pack Peel Place Pour Preheat Prepare Press Proceed Pump Raise Record Reduce Refrigerate Remove Repeat Replace Rest \
      Return Rinse Roast Roll Rotate Rub Saute Scatter Screw Seal Season Secure Serve Shake Shape Sift Simmer Slice Slide Soak Spray Spread Sprinkle \
      Squeeze Steam Stir Store Strain Stretch Subtract Swallow Sweep Tighten Top Toss Transfer Trim Twist Unplug Unscrew Warm Wash Weigh Whisk Wipe Wrap
      """),
    .saying: list(
      """
      said says say saying asked asks replied replies answered answers shouted shouts cried cries whispered whispers yelled yells added adds \
      explained explains exclaimed exclaims muttered mutters murmured murmurs screamed screams called calls told tells continued continues \
      remarked remarks declared declares announced announces wrote writes recalled recalls insisted insists demanded demands begged begs joked \
      laughed snapped sighed noted notes wondered inquired enquired responded responds thought thinks repeated warned warns argued argues \
      suggested suggests admitted admits agreed agrees complained complains barked gasped growled mumbled moaned groaned hissed roared sobbed \
      stammered pleaded interrupted concluded commented observed protested retorted chuckled giggled grinned urged
      """),
    .finiteVerb: list(
      """
      is are was were has have had will would can could should may might must shall does did do said says went came made took got became \
      seems seemed left ran gave found told thought knew looked began wants wanted needs needed likes liked lives lived works worked won lost \
      isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't doesn't didn't arrived announced called decided asked stayed \
      wrote spoke met saw felt kept put set sat stood brought bought sold paid sent built grew fell rose started ended stopped opened closed moved \
      followed led died then also never always still soon later now just
      """),
    .calendar: list(
      """
      Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays \
      Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun January February March April May June July August September October November December \
      Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec \
      EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET CEST JST IST AEST HST AKST Eastern Central Pacific Mountain Greenwich Tokyo London local
      """),
    .institution: list(
      """
      Senate House Congress Government President Army Navy Marine Marines Air Coast Department Departments Supreme District Treasury State States \
      Federal Constitution Embassy Consulate Open Census Bureau Court Courts Attorney Secretary Ambassador Representative Representatives Senator \
      Capitol Mint Postal Patent Food Fish Forest Geological Dollar Dollars Dept Virgin Bank Steel Route Highway Military Forces Defense Border \
      Customs Citizenship Immigration Agency Office Justice Commerce Energy Labor Agriculture Education Security Council General Assembly Charter \
      Parliament Commission Union Market Prime Minister Home Foreign Olympic Masters Grand Chamber Dept
      """),
    .label: list(
      """
      plan vitamin hepatitis type class group grade section part point option step figure table appendix exhibit version team room gate platform \
      terminal schedule annex column row item question answer level phase category series model block building channel note unit zone letter drive \
      side rule case scenario chapter part lesson task exercise problem tip fig appendix volume book act scene round day week variable node vertex player person company party candidate patient box \
      article clause theorem lemma proposition corollary definition remark exhibit paragraph attachment act size drug protein axiom postulate hypothesis claim principle canon recital verse
      """),
    .exclamation: list(
      """
      great awesome amazing perfect excellent fantastic wonderful lovely nice good better best bad worse worst terrible horrible awful \
      beautiful gorgeous delicious tasty yummy yum cool sweet super superb brilliant incredible unbelievable outstanding impressive stunning \
      fabulous marvelous marvellous terrific magnificent fun funny love loved wow yay yes yep nope hurray hurrah hooray bravo cheers congrats \
      congratulations welcome bye goodbye goodnight ugh oops ouch oh ah hmm whoa phew shame damn please kudos ditto exactly absolutely totally \
      definitely agreed right true wrong done sure fine enjoy recommended always never everything everyone again ever guys folks man dude
      """),
    .name: list("Yahoo! Jeopardy! Joomla! Wham! Oklahoma! Neu! E!")
      + [
        "Yum! Brands", "Mamma Mia!", "Moulin Rouge!", "Westward Ho!", "Chips Ahoy!", "Hello, Dolly!", "Panic! at the Disco",
        "Panic! At The Disco",
        "Godspeed You! Black Emperor", "Who Wants to Be a Millionaire?", "What's Up, Doc?", "Whose Line Is It Anyway?", "Where's Waldo?",
        "Who's the Boss?",
        "Are You Afraid of the Dark?", "Dude, Where's My Car?", "O Brother, Where Art Thou?", "The Go! Team", "Viva Zapata!", "Who's Who?",
        "Stop! Hammer Time",
      ],
  ]
}
