import Bitext
import ICU

/// The numbers of a text, in a form two states can be compared by.
enum NumberSignature {
  static func of(_ text: String, _ language: Language) -> [String] {
    let wording = Wording.fold(text)
    return String(decoding: wording, as: UTF8.self).split { !("0"..."9").contains($0) && $0 != "." }.map(String.init).sorted()
  }
}
