#if SharePictures
  import CPango
  import SharePictures

  /// Reads what fonts there are, without the bold of Noto Nastaliq Urdu.
  ///
  /// Debian's says of itself that it is no heavier than the regular one, so that fontconfig takes it for that.
  func loadFonts() {
    let config = FcInitLoadConfig()
    let rules = """
      <fontconfig><selectfont><rejectfont><pattern>
      <patelt name="family"><string>\(SharePictureFace.nastaliq.family)</string></patelt>
      <patelt name="style"><string>Bold</string></patelt>
      </pattern></rejectfont></selectfont></fontconfig>
      """
    FcConfigParseAndLoadFromMemory(config, rules, 1)
    FcConfigBuildFonts(config)
    FcConfigSetCurrent(config)
  }

  /// The files of the fonts that a face is set in, or `nil` when only others would be found for it.
  func fontFiles(of face: SharePictureFace) -> [String]? {
    let weights = face.hasBold ? [FC_WEIGHT_REGULAR, FC_WEIGHT_BOLD] : [FC_WEIGHT_REGULAR]
    let files = weights.compactMap { fontFile(of: face, weight: $0) }
    return files.count == weights.count ? files : nil
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
