import Diagnostics

/// A syntax error in an author's words: what is wrong on the line, and the line as it should be.
func explanation(of problem: SyntaxProblem, in lines: LineScan) -> Diagnostic {
  let source = lines.source
  if let offset = problem.byteOffset {
    return Diagnostic(
      .error, .yamlSyntax, at: source.location(atByte: lines.range.lowerBound + offset),
      "a byte stands here that is not text", help: "delete the invisible character, and save the file as UTF-8")
  }
  func place(_ mark: SyntaxProblem.Mark) -> Location {
    source.location(
      line: lines.lineOffset + mark.line + 1, column: mark.column + 1 + (mark.line == 0 ? lines.columnOffset : 0))
  }
  if !problem.isOwn, let fault = lines.fault(upTo: max(problem.mark.line, problem.contextMark.line)) { return fault }
  let here = FaultyLine(place(problem.mark))
  let before = FaultyLine(place(problem.contextMark))
  let finding = finding(problem, here: here, before: before)
  return Diagnostic(.error, .yamlSyntax, at: finding.place, finding.message, help: finding.help)
}

private struct Finding {
  var place: Location
  var message: String
  var help: String?
}

private func finding(_ problem: SyntaxProblem, here: FaultyLine, before: FaultyLine) -> Finding {
  let text = problem.problem
  let context = problem.context ?? ""
  if here.isIndentedWithTab {
    return Finding(
      place: here.place, message: "the line is indented with a tab",
      help: "YAML is indented with spaces: put two spaces in place of the tab")
  }
  if text.hasPrefix("mapping values are not allowed") { return secondColon(here) }
  if context.contains("quoted scalar") { return inQuotes(text, here: here, before: before) }
  if context.contains("flow sequence") || context.contains("flow mapping") { return openBracket(before) }
  if text.contains("cannot start any token") || context.contains("scanning a") && !context.contains("simple key")
    || text.hasPrefix("block sequence entries") || text.hasPrefix("mapping keys are not allowed")
    || text.contains("YAML alias") || text.contains("YAML tag")
  {
    let line = context.contains("scanning a") ? before : here
    if let quoted = line.quoted {
      let sign = line.value.unicodeScalars.first.map { "‘\($0)’" } ?? "it"
      return Finding(
        place: line.place, message: "a text that begins with \(sign) must be quoted", help: "write \(quoted)")
    }
  }
  if context.contains("simple key") { return withoutColon(before) }
  if text.hasPrefix("did not find expected key"), let quoted = here.quoted, here.valueBeginsWithQuoteOrBracket {
    return Finding(
      place: here.place, message: "the text goes on after the closing quotation mark or bracket",
      help: "write \(quoted)")
  }
  if text.hasPrefix("did not find expected node content"), here.scalarAtPlace == "," {
    return Finding(
      place: here.place, message: "nothing stands before this comma, which parts the items of a list",
      help: "delete the comma, or write an item before it")
  }
  if text.hasPrefix("did not find expected node content") {
    return Finding(
      place: here.place, message: "no value can begin with ‘\(here.scalarAtPlace)’",
      help: "put a text that begins so between double quotes")
  }
  if text.hasPrefix("did not find expected key") || text.contains("'-' indicator") {
    return Finding(
      place: here.place, message: "the line does not fit to those above it",
      help: "keys of one mapping, and the items of one list, begin in the same column")
  }
  if problem.isOwn { return Finding(place: here.place, message: text, help: problem.help) }
  return Finding(
    place: here.place, message: "this line cannot be read, or does not go with the one above it",
    help: here.quoted.map { "if its value is a text, put it between quotation marks: \($0)" }
      ?? "each line has the form ‘key: value’, and begins under the one above it")
}

/// `title: Foo: bar`, or a line that is indented by mistake and so continues the value above it.
private func secondColon(_ line: FaultyLine) -> Finding {
  if line.indentation > 0, line.place.column == line.columnOfFirstColon {
    return Finding(
      place: line.place, message: "the line is indented more than the one that it should stand under",
      help: "remove the spaces before ‘\(line.key)’")
  }
  return Finding(
    place: line.place, message: "the value of ‘\(line.key)’ has a colon and a space in it, which begins a new key",
    help: line.quoted.map { "put the text between quotation marks: \($0)" })
}

private func inQuotes(_ problem: String, here: FaultyLine, before: FaultyLine) -> Finding {
  if problem.contains("escape") {
    return Finding(
      place: here.place, message: "‘\\’ begins an escape between double quotes, and this is none",
      help: here.quoted.map { "write \($0)" } ?? "write \\\\ for one backslash")
  }
  return Finding(
    place: before.place, message: "the quotation mark is never closed",
    help: before.quoted.map { "write \($0)" } ?? "put the same mark at the end of the text")
}

private func openBracket(_ line: FaultyLine) -> Finding {
  let bracket = line.scalarAtPlace
  let closing = bracket == "{" ? "}" : "]"
  return Finding(
    place: line.place, message: "‘\(bracket)’ is not closed, or a comma is missing after it",
    help: line.quotedWhenTextFollowsBracket.map { "a text that begins with a bracket must be quoted: \($0)" }
      ?? "write ‘,’ between the items and ‘\(closing)’ at the end")
}

private func withoutColon(_ line: FaultyLine) -> Finding {
  if line.isKeyAndValueWithoutSpace {
    return Finding(
      place: line.place, message: "a space is missing after the colon", help: "write \(line.withSpaceAfterColon)")
  }
  return Finding(
    place: line.place, message: "the line is not of the form ‘key: value’",
    help: "a value that goes on in the next line is indented there by two spaces")
}
