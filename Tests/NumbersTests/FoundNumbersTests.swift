import Bitext
import Testing

@testable import Numbers

/// What is found in a text: kind, value, unit, and the place it stands in. Agreement of two sides is another matter: a wrong reading
/// of both would pass there.
@Suite struct FoundNumbersTests {
  /// `kind value unit "words"`, several divided by ` | `; `~` before what no translation is held to.
  static func describe(_ text: String, _ language: Language) -> String {
    let bytes = Array(text.utf8)
    return NumberExpressions.find(in: text, language: language).map { number in
      let unit = number.unit.map { " \($0.dimension)\($0.factor == 1 ? "" : "×\(short($0.factor))")" } ?? ""
      let value = number.value.isNaN ? number.name : short(number.value)
      return "\(number.isFirm ? "" : "~")\(number.kind) \(value)\(unit) \"\(String(decoding: bytes[number.range], as: UTF8.self))\""
    }.joined(separator: " | ")
  }

  private static func short(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String((value * 1e6).rounded() / 1e6)
  }

  @Test(arguments: [
    ("参加者は１２０人だった。", #"number 120 "１２０人""#),
    ("1億2000万人", #"number 120000000 "1億2000万人""#),
    ("百二十人", #"number 120 "百二十人""#),
    ("二〇二四年", #"year 2024 "二〇二四年""#),
    ("令和6年4月1日", #"year 2024 "令和6年" | month 4 "4月" | ~number 1 "1日""#),
    ("平成元年", #"year 1989 "平成元年""#),
    ("2026 年 1 月 1 日", #"year 2026 "2026 年" | month 1 "1 月" | ~number 1 "1 日""#),
    ("2023年半ば", #"year 2023 "2023年" | ~ratio 0.5 ratio "半ば""#),
    ("3 分の 2", #"ratio 0.666667 ratio "3 分の 2""#),
    ("電話 +81 3 1234 5678", #"~name 81312345678 "81 3 1234 5678""#),
    ("3割減", #"ratio 30 ratio×0.01 "3割""#),
    ("3割5分", #"ratio 35 ratio×0.01 "3割5分""#),
    ("三分の二", #"ratio 0.666667 ratio "三分の二""#),
    ("5人に2人", #"ratio 0.4 ratio "5人に2人""#),
    ("2.5倍", #"ratio 2.5 ratio "2.5倍""#),
    ("午後3時30分", #"time 15.5 "3時30分""#),
    ("9時半", #"time 9.5 "9時半""#),
    ("1時間半", #"quantity 1.5 time×3600 "1時間半""#),
    ("半年かかった", #"~quantity 6 calendar "半年""#),
    ("2週間後", #"quantity 2 time×604800 "2週間""#),
    ("18か月", #"quantity 18 calendar "18か月""#),
    ("5㎏の米", #"quantity 5 mass×1000 "5㎏""#),
    ("直径30～150 mm", #"quantity 30 length×0.001 "30" | quantity 150 length×0.001 "150 mm""#),
    ("60キロ", #"quantity 60 kilo×1000 "60キロ""#),
    ("2500円", #"quantity 2500 yen "2500円""#),
    ("第3回会議", #"ordinal 3 "3回""#),
    ("電話は03-1234-5678へ", #"~name 0312345678 "03-1234-5678""#),
    ("CD63とIL-6", #"~name 63 "CD63" | ~name 6 "IL-6""#),
    ("十分に休む", #"~number 10 "十""#),
    ("1. 電源を入れる", #"~number 1 "1""#),
    ("数十人が並ぶ", ""),
  ])
  func japanese(_ text: String, _ expected: String) { #expect(Self.describe(text, .ja) == expected) }

  @Test(arguments: [
    ("There were 1,200 participants.", #"number 1200 "1,200""#),
    ("One hundred and twenty people came.", #"number 120 "One hundred and twenty""#),
    ("It has 1.2 million users.", #"number 1200000 "1.2 million""#),
    ("It raised $5bn.", #"quantity 5000000000 dollar "5bn""#),
    ("It fell by 30 percent.", #"ratio 30 ratio×0.01 "30 percent""#),
    ("Two thirds agreed.", #"ratio 0.666667 ratio "Two thirds""#),
    ("64 out of 296", #"ratio 0.216216 ratio "64 out of 296""#),
    ("Nine out of ten", #"ratio 0.9 ratio "Nine out of ten""#),
    ("It opened in 5 cities.", #"number 5 "5""#),
    ("3 in 2024", #"number 3 "3" | number 2024 "2024""#),
    ("It took six months.", #"quantity 6 calendar "six months""#),
    ("Meet at half past nine.", #"time 9.5 "half past nine""#),
    ("It starts at 3 p.m. sharp.", #"time 15 "3 p.m.""#),
    ("It starts at 15:00.", #"time 15 "15:00""#),
    ("It was held on May 3, 2024.", #"month 5 "May" | number 3 "3" | number 2024 "2024""#),
    ("in the 1990s", #"year 1990 "1990s""#),
    ("an hour and a half", #"quantity 1.5 time×3600 "an hour and a half""#),
    ("3 to 5 mg", #"quantity 3 mass×0.001 "3" | quantity 5 mass×0.001 "5 mg""#),
    ("100 square meters", #"quantity 100 area "100 square meters""#),
    ("the twenty-first century", #"ordinal 21 "twenty-first" | ~quantity 1 calendar×1200 "century""#),
    ("both sides", #"~number 2 "both""#),
    ("Type II diabetes", #"~ordinal 2 "II""#),
    ("(1) Check the lamp.", #"~number 1 "1""#),
    ("CD63 was measured.", #"~name 63 "CD63""#),
    ("several people", ""),
    ("You may apply.", ""),
  ])
  func english(_ text: String, _ expected: String) { #expect(Self.describe(text, .en) == expected) }

  /// What numbers an item or a heading at the head of a line.
  @Test(
    arguments: [
      ("1. 概要", 1), ("（2）手順", 2), ("③確認", 3), ("4、連絡先", 4), ("第5章 結論", 5), ("1.5倍になる", nil), ("2、3日で届く", nil), ("3人が来た", nil),
      ("- 6) 費用", 6),
    ] as [(String, Double?)])
  func marksOfItems(_ text: String, _ value: Double?) {
    let mark = NumberExpressions.find(in: text, language: .ja).first(where: \.isItemMark)
    #expect(mark?.value == value)
  }

  /// The pairs on which aligner and checker once differed, and others of their kind: what answers shares a key.
  @Test(arguments: [
    ("3割減った", "30%"), ("令和6年", "2024"), ("午後3時", "15:00"), ("午後3時", "3 p.m."), ("3時", "15:00"), ("半年", "six months"),
    ("百二十人", "One hundred and twenty"), ("90分", "an hour and a half"), ("1.5キロ", "1,500 m"), ("3D", "3D"),
    ("03-1234-5678", "+81-3-1234-5678"),
    ("昭和40年代", "the 1960s"), ("20代", "in their twenties"), ("3次元", "3D"), ("0.1 km", "100 m"), ("296分の64", "64 out of 296"),
  ])
  func whatAnswersSharesAKey(_ ja: String, _ en: String) throws {
    let first = try #require(NumberExpressions.find(in: ja, language: .ja).first)
    let second = try #require(NumberExpressions.find(in: en, language: .en).first)
    #expect(first.answers(second) && second.answers(first))
    #expect(!Set(first.keys).isDisjoint(with: second.keys))
  }
}

/// Found by fuzzing: what looks like a decimal number and is none.
@Suite struct StrangeNumbersTests {
  @Test(arguments: ["2E\(String(repeating: "0", count: 30)).00", "v2E0.5", "a1b2.3"]) func areRead(_ text: String) {
    #expect(NumberExpressions.find(in: text, language: .en).allSatisfy { $0.range.upperBound <= text.utf8.count })
    #expect(NumberExpressions.find(in: "、" + text, language: .ja).allSatisfy { $0.range.upperBound <= text.utf8.count + 3 })
  }
}
