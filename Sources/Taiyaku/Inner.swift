/// A value of the modules below, behind a reference: what a program is compiled against does not change its layout with them.
final class Inner<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}
