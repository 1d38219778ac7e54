#if SharePictures
  import CPango
  import SharePictures

  /// The files of the fonts that a face is set in, regular and bold, or `nil` when only others would be found for it.
  func fontFiles(of face: SharePictureFace) -> [String]? {
    let files = [FC_WEIGHT_REGULAR, FC_WEIGHT_BOLD].compactMap { fontFile(of: face, weight: $0) }
    return files.count == 2 ? files : nil
  }

  private func fontFile(of face: SharePictureFace, weight: Int32) -> String? {
    guard let pattern = FcPatternCreate() else { return nil }
    defer { FcPatternDestroy(pattern) }
    FcPatternAddString(pattern, FC_FAMILY, face.family)
    FcPatternAddInteger(pattern, FC_WEIGHT, weight)
    FcConfigSubstitute(nil, pattern, FcMatchPattern)
    FcDefaultSubstitute(pattern)
    var result = FcResultNoMatch
    guard let match = FcFontMatch(nil, pattern, &result) else { return nil }
    defer { FcPatternDestroy(match) }
    guard value(FC_FAMILY, of: match) == face.family else { return nil }
    return value(FC_FILE, of: match)
  }

  private func value(_ name: String, of pattern: OpaquePointer) -> String? {
    var text: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(pattern, name, 0, &text) == FcResultMatch, let text else { return nil }
    return String(cString: text)
  }
#endif
