/// The few hundred words every text is made of, written for this project.
enum BasicVocabulary {
  static let table = """
    大統領	president
    政府	government
    """
}
