import Languages
import Markdown
import Markup
import SiteModel

extension StructuredData {
  func writeColumn(_ edition: Edition, to object: inout JSONWriter) {
    let work = context.works[edition.work]
    let article = context.articles[edition.id]
    object.key("@type")
    object.array { types in
      types.string("NewsArticle")
      types.string("OpinionNewsArticle")
    }
    object.member("@id", columnID(edition))
    object.member("mainEntityOfPage", url)
    object.member("url", url)
    object.member("headline", strippingControls(edition.title))
    object.member(ifPresent: "alternativeHeadline", edition.subtitle.map(strippingControls))
    object.member(ifPresent: "description", plainText(facts.description))
    object.member("inLanguage", edition.language.code)
    object.member(ifPresent: "datePublished", work.date?.rfc3339)
    object.member(ifPresent: "dateModified", (edition.lastModified ?? work.date)?.rfc3339)
    object.member("wordCount", article.body.wordCount.total)
    object.member("timeRequired", "PT\(article.readingMinutes)M")
    object.member("isAccessibleForFree", true)
    writeSubjects(of: work, to: &object)
    writePicture(of: edition, to: &object)
    writePeople(of: work, edition.language, to: &object)
    writeTranslations(of: edition, work, to: &object)
    writeCorrections(of: edition, to: &object)
    if let location = work.location?.text(for: edition.language, among: context.catalog.languages) {
      object.key("locationCreated")
      object.object { place in
        place.member("@type", "Place")
        place.member("name", location.text)
      }
    }
    if let publication = work.publishedIn { writePublication(context.withFullAddress(publication), to: &object) }
  }

  private func writeCorrections(of edition: Edition, to object: inout JSONWriter) {
    guard !edition.corrections.isEmpty else { return }
    object.key("correction")
    object.array { list in
      for correction in edition.corrections {
        list.object { comment in
          comment.member("@type", "CorrectionComment")
          comment.member("text", strippingControls(correction.text))
          comment.member("datePublished", correction.date.rfc3339)
          comment.member("inLanguage", edition.language.code)
        }
      }
    }
  }

  /// The printed column: what this one is a copy or a translation of.
  private func writePublication(_ publication: PublishedIn, to object: inout JSONWriter) {
    object.key("isBasedOn")
    object.object { print in
      print.member("@type", "NewsArticle")
      print.member(ifPresent: "url", publication.url)
      print.member(ifPresent: "datePublished", publication.date?.date.iso)
      print.member(ifPresent: "printPage", publication.page)
      print.key("isPartOf")
      print.object { issue in
        issue.member("@type", "PublicationIssue")
        issue.member(ifPresent: "datePublished", publication.date?.date.iso)
        issue.key("isPartOf")
        issue.object { periodical in
          periodical.member("@type", "Periodical")
          periodical.member("name", strippingControls(publication.name))
        }
      }
    }
  }

  /// The author's picture where search engines show its kind, else the one that was drawn.
  private func writePicture(of edition: Edition, to object: inout JSONWriter) {
    let drawn = edition.image?.isShownByNetworks == true ? nil : context.sharedPicture(of: edition)
    guard let drawn else {
      if let image = edition.image { context.writeImage(image, to: &object) }
      return
    }
    object.writeImage(drawn.url, drawn.dimensions) { _ in }
  }

  private func writeSubjects(of work: Work, to object: inout JSONWriter) {
    writeNames(of: .categories, work, as: "articleSection", to: &object)
    writeNames(of: .tags, work, as: "keywords", to: &object)
    object.key("isPartOf")
    object.array { list in
      list.value(context.shared.structuredData.site)
      for index in context.terms(of: work).series { list.value(context.shared.structuredData.series[index]) }
    }
  }

  private func writeNames(of taxonomy: Taxonomy, _ work: Work, as key: String, to object: inout JSONWriter) {
    let indices = context.terms(of: work)[taxonomy]
    guard !indices.isEmpty else { return }
    let views = context.terms[taxonomy]
    object.key(key)
    object.array { names in
      for index in indices { names.string(views[index].plainName) }
    }
  }

  private func writePeople(of work: Work, _ language: Language, to object: inout JSONWriter) {
    let authors = context.terms(of: work).authors
    if !authors.isEmpty {
      object.key("author")
      object.array { list in
        for index in authors { list.value(context.shared.structuredData.people[index]) }
      }
    }
    object.key("publisher")
    object.value(context.shared.structuredData.publisher)
    if let translator = work.translator(in: language) {
      object.key("translator")
      object.object { person in
        person.member("@type", "Person")
        person.member("name", strippingControls(translator))
      }
    }
  }

  /// The original is the edition in `originalLanguage`, or in the site's first language that the column has.
  private func writeTranslations(of edition: Edition, _ work: Work, to object: inout JSONWriter) {
    guard work.editions.count > 1 else { return }
    let editions = work.editions.map { context.editions[$0] }
    guard let original = editions.first(where: { $0.language == work.originalLanguage }) ?? editions.first
    else { return }
    if original.id == edition.id {
      object.key("workTranslation")
      object.array { list in
        for other in editions where other.id != edition.id { list.object { $0.member("@id", columnID(other)) } }
      }
    } else {
      object.key("translationOfWork")
      object.object { $0.member("@id", columnID(original)) }
    }
  }

  private func columnID(_ edition: Edition) -> String { context.absolute(edition) + "#article" }
}
