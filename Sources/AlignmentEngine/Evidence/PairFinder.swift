/// Finds which word types of a document may translate each other.
struct PairFinder {
  let ja: TokenizedSide
  let en: TokenizedSide
  let lexicon: Lexicon

  func pairs() -> [[WordPair]] {
    var result = [[WordPair]](repeating: [], count: ja.table.count)
    let sounds = soundIndex()
    let families = StemFamilies(en)
    let numbers = NumberIndex(en)
    var names = NameFinder(en, lexicon)
    for type in 0..<ja.table.count {
      var found: [WordPair] = []
      ja.table.withBytes(of: Int32(type)) { key in
        switch ja.classes[type] {
        case .number, .softNumber:
          numbers.forEachAnswer(to: Int32(type), of: ja) { found.append(WordPair(english: $0, source: .number, weight: $1)) }
        case .latin:
          if let english = en.table.find(key) { found.append(WordPair(english: english, source: .latin, weight: 1)) }
          translate(key, families, &found)
        case .term:
          if let english = en.table.find(key) { found.append(WordPair(english: english, source: .glossary, weight: 1)) }
        case .katakana:
          translate(key, families, &found)
          addCognates(of: key, sounds, &found)
        case .word, .unknown:
          translate(key, families, &found)
          addNames(of: key, &names, &found)
        case .name:
          addNames(of: key, &names, &found)
        case .kana, .reading:
          translate(key, families, &found)
        case .identical:
          if let english = en.table.find(key) { found.append(WordPair(english: english, source: .latin, weight: 1)) }
        }
      }
      result[type] = found
    }
    return result
  }

  private func translate(_ key: UnsafeBufferPointer<UInt8>, _ families: StemFamilies, _ found: inout [WordPair]) {
    let first = found.count
    var total = 0
    lexicon.forEachTranslation(of: key) { stem, weight, sharing in
      total += 1
      guard let english = en.table.find(stem), !found.contains(where: { $0.english == english }) else { return }
      found.append(WordPair(english: english, source: .dictionary, weight: weight, sharing: Float(sharing).logarithm))
    }
    // After all exact ones: what the dictionary gives outdoes what is only like it.
    lexicon.forEachTranslation(of: key) { stem, _, _ in
      families.forEachRelative(of: stem) { english, likeness in
        if let k = found.firstIndex(where: { $0.english == english }) {
          if found[k].source == .related { found[k].weight = max(found[k].weight, likeness) }
        } else {
          found.append(WordPair(english: english, source: .related, weight: likeness))
        }
      }
    }
    for k in first..<found.count { found[k].ambiguity = Float(total).logarithm }
  }

  private func addNames(of key: UnsafeBufferPointer<UInt8>, _ names: inout NameFinder, _ found: inout [WordPair]) {
    names.forEachName(of: key) { english, letters in
      guard !found.contains(where: { $0.english == english }) else { return }
      found.append(WordPair(english: english, source: .cognate, weight: 1, ambiguity: Float(min(6, letters))))
    }
  }

  private func addCognates(
    of key: UnsafeBufferPointer<UInt8>, _ sounds: [UInt16: [(type: Int32, sounds: [UInt8])]], _ found: inout [WordPair]
  ) {
    let skeleton = SoundSkeleton.katakana(key)
    guard skeleton.count >= Constants.Words.fewestSounds, let candidates = sounds[Self.bucket(skeleton)] else { return }
    for candidate in candidates {
      let likeness = SoundSkeleton.similarity(skeleton, candidate.sounds)
      guard likeness >= Constants.Words.leastSoundLikeness, !found.contains(where: { $0.english == candidate.type }) else { continue }
      found.append(WordPair(english: candidate.type, source: .cognate, weight: likeness, ambiguity: Float(min(6, skeleton.count))))
    }
  }

  /// English words by their first two sounds.
  private func soundIndex() -> [UInt16: [(type: Int32, sounds: [UInt8])]] {
    guard ja.classes.contains(.katakana) else { return [:] }
    var index: [UInt16: [(type: Int32, sounds: [UInt8])]] = [:]
    for type in 0..<en.table.count where en.classes[type] == .word || en.classes[type] == .unknown {
      let skeleton = en.table.withBytes(of: Int32(type)) { SoundSkeleton.english($0) }
      if skeleton.count >= Constants.Words.fewestSounds { index[Self.bucket(skeleton), default: []].append((Int32(type), skeleton)) }
    }
    return index
  }

  private static func bucket(_ skeleton: [UInt8]) -> UInt16 { UInt16(skeleton[0]) << 8 | UInt16(skeleton[1]) }
}
