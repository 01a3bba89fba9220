/// Why a sentence encoder cannot be used.
package enum EncoderFailure: Error, Equatable, CustomStringConvertible {
  case unreadable(path: String, reason: String)
  /// It is no encoder, or one of another make.
  case foreign(path: String, reason: String)
  /// The unpacked copy was cut or changed while it was in use.
  case cacheChanged(path: String)

  package var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): cannot read the encoder: \(reason)"
    case .foreign(let path, let reason):
      "\(path): is no sentence encoder this tool knows: \(reason); bring one with scripts/install-encoder"
    case .cacheChanged(let path): "\(path): was cut or changed while it was read; delete it and run again"
    }
  }
}
