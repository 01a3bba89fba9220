/// Prose with what prose has: abbreviations, numbers, quotations, brackets, short and long sentences.
enum Prose {
  static let english = """
    Dr. Ellen Marsh opened the clinic in 1998, at the corner of Mill St. and 5th Ave., with two nurses and one borrowed desk. It had three rooms. \
    "We did not know whether anyone would come," she says. By 9 a.m. on the first Monday there were forty people in the street. Most of them had \
    walked (the bus did not run that far), and some had brought food for the day. The first year cost $42,500.75, a sum that no bank would lend. \
    Who paid for it? A retired teacher, Mr. J. T. Alder, sold his boat. He never asked for the money back! The paper he wrote about it, with R. Singh \
    et al. [12], is still read in the U.S. and the U.K. today. See Fig. 3 for the growth of the clinic from Jan. 1998 to Dec. 2020. It is not a \
    straight line... but it is close to one. The people who run it now, e.g. the founder's daughter, have other plans: a second house, a garden, \
    a school for nurses. They expect to need version 2.0 of everything. "Is that wise?" asked one member of the board. Nobody answered him.

    The garden came first. It took eleven weeks, 3.5 tonnes of soil, and the help of half the town. Visit https://www.example.org/garden?page=2 to \
    see it grow, or write to garden@example.org for seeds. We were told that nothing would grow there. The beans did.


    """

  static let japanese = """
    診療所が開かれたのは1998年の春のことである。部屋は三つしかなく、机は隣の学校から借りたものだった。「誰も来ないのではないかと思っていました。」と所長の丸山さんは\
    言う。ところが、最初の月曜日の朝９時には、通りに四十人もの人が並んでいた。多くの人は歩いて来た（バスはそこまで走っていなかった。）が、昼の弁当を持ってきた人も\
    いたという。初年度の費用は４２．５万円で、どの銀行も貸してくれなかった。では、誰が払ったのか？　退職した教師の安藤さんが、船を売ったのである。「返さなくていい！」\
    というのが口癖だった。彼の書いた本『町の診療所。』は、いまも読まれている。図3.2に、患者数の移り変わりを示す。まっすぐな線ではない…が、それに近い。現在の運営者たちは、\
    次の計画を立てている。二つ目の建物、庭、そして看護学校である。「それは賢明でしょうか？」「わかりません。」会議は長く続いた。なぜ急ぐのか？という声もある。

    最初にできたのは庭だった。十一週間の時間と、3.5トンの土と、町の半分の人の手が要った。詳しくはhttps://www.example.org/garden?page=2を見てほしい。何も育たないと言われた\
    場所だった。豆は育った♪　来年はトマトを植えるそうだ（笑）。楽しみである。


    """
}
