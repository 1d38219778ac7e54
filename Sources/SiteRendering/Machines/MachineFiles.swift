import Languages
import Markup
import SiteModel

/// What programs read of the site: feeds, the sitemap, robots.txt, and the marks that hosts look for.
func machineFiles(
  _ site: Site, _ contexts: [Language: LanguageContext], _ inputs: SiteInputs, sitemap limits: Sitemap.Limits
) -> [OutputFile] {
  guard let standard = site.config.defaultLanguage.flatMap({ contexts[$0.language] }) else { return [] }
  var files: [OutputFile] = []
  for feed in site.feeds {
    guard let context = feed.language.map({ contexts[$0] }) ?? standard else { continue }
    let made = inputs.inputs(of: feed, context.language)
    let formats = FeedFormats(count: feed.routes.count) {
      FeedContent(feed, context: context, contexts: contexts)
    }
    for (format, route) in feed.routes {
      let address = context.absolute(route)
      files.append(
        OutputFile(
          route.file, .rendered { append(formats.content(), format, address: address, to: &$0) }, inputs: made))
    }
  }
  files += citationFiles(site, contexts, inputs)
  files += Sitemap(site, context: standard, limits: limits).files(inputs)
  files.append(OutputFile("robots.txt", .rendered { appendRobots(standard, to: &$0) }))
  // GitHub Pages would pass the site through Jekyll, which leaves out files whose names begin with an underscore.
  files.append(OutputFile(".nojekyll", .rendered { _ in }))
  if let host = site.config.cname {
    files.append(OutputFile("CNAME", .rendered { $0.append(host + "\n") }))
  }
  return files
}

private func append(_ content: FeedContent, _ format: FeedFormat, address: String, to output: inout [UInt8]) {
  switch format {
  case .atom: output.appendAtom(content, address: address)
  case .rss: output.appendRSS(content, address: address)
  case .json: output.appendJSONFeed(content, address: address)
  }
}

private func appendRobots(_ context: LanguageContext, to output: inout [UInt8]) {
  output.append("User-agent: *\nAllow: /\n\nSitemap: " as StaticString)
  output.append(context.absolute(Route("/sitemap.xml")))
  output.append("\n" as StaticString)
}
