import SiteModel

/// The media type of a file, with its letters where it is a text, by the ending of its name.
func mediaType(ofFileAt path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  let ending = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[name.index(after: $0)...].lowercased() } ?? ""
  return mediaTypes[ending] ?? "application/octet-stream"
}

private let mediaTypes: [String: String] = [
  "html": "text/html; charset=utf-8", "htm": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
  "js": "text/javascript; charset=utf-8", "mjs": "text/javascript; charset=utf-8", "map": "application/json",
  "json": "application/json", "webmanifest": "application/manifest+json", "xml": "application/xml",
  "rss": "application/rss+xml", "atom": "application/atom+xml", "xsl": "application/xml",
  "txt": "text/plain; charset=utf-8", "md": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8",
  "bib": "application/x-bibtex; charset=utf-8", "ics": "text/calendar; charset=utf-8", "vcf": "text/vcard",
  "svg": "image/svg+xml", "png": "image/png", "apng": "image/apng", "jpg": "image/jpeg", "jpeg": "image/jpeg",
  "jfif": "image/jpeg", "jpe": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif",
  "heic": "image/heic", "heif": "image/heif", "bmp": "image/bmp", "tif": "image/tiff", "tiff": "image/tiff",
  "ico": "image/x-icon", "woff2": "font/woff2", "woff": "font/woff", "ttf": "font/ttf", "otf": "font/otf",
  "mp3": "audio/mpeg", "m4a": "audio/mp4", "aac": "audio/aac", "ogg": "audio/ogg", "oga": "audio/ogg",
  "opus": "audio/ogg", "flac": "audio/flac", "wav": "audio/wav", "mp4": "video/mp4", "m4v": "video/mp4",
  "mov": "video/quicktime", "webm": "video/webm", "ogv": "video/ogg", "vtt": "text/vtt; charset=utf-8",
  "pdf": "application/pdf", "zip": "application/zip", "gz": "application/gzip", "epub": "application/epub+zip",
  "wasm": "application/wasm",
]
