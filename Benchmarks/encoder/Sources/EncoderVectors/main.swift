import Encoder
import Foundation

// EncoderVectors WHEEL < LINES: the vector of each line, as floats of four bytes. For scripts/check-encoder.
guard CommandLine.arguments.count == 2 else {
  FileHandle.standardError.write(Data("usage: EncoderVectors WHEEL < LINES\n".utf8))
  exit(2)
}
do {
  let encoder = try EncoderStore.open(CommandLine.arguments[1])
  while let line = readLine() {
    try encoder.vector(of: line).withUnsafeBytes { FileHandle.standardOutput.write(Data($0)) }
  }
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(2)
}
