// A4, black on white whatever the screen shows; rows and pictures stay whole, heads of tables come again on every sheet.
extension Stylesheet {
  static let paper = """
    @media print {
      :root {
        color-scheme: light; --ink: #000000; --soft: #333333; --line: #999999; --ground: #ffffff; --band: #ffffff;
        --accent: #000000; --bar: #555555; --note: #ffffff; --note-line: #000000;
      }
      body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.4; }
      nav, .skip { display: none; }
      a { text-decoration: none; }
      h1 { font-size: 20pt; }
      h2 { font-size: 14pt; margin-top: 1.5rem; }
      h3 { font-size: 10.5pt; margin-top: 1.1rem; }
      h2, h3, caption, .notice-title, .finding-title { break-after: avoid; }
      .lead { font-size: 12.5pt; }
      p, li { orphans: 3; widows: 3; }
      .head { border-top-width: 2pt; padding-top: 6pt; }
      .facts { margin: 6pt 0; }
      .facts dt { font-size: 8pt; }
      .steps { font-size: 9pt; }
      .steps li { grid-template-columns: 4.4cm 1fr 5cm; padding: 2pt 0; }
      .notice { margin: 6pt 0; padding: 4pt 8pt; border: 0.75pt solid #000000; }
      .notice.warning { border-width: 2pt; }
      .picture { margin: 10pt 0; }
      figcaption { margin-top: 2pt; font-size: 9pt; }
      .formula { border-left-width: 2pt; }
      .scroll { overflow: visible; }
      table { font-size: 9pt; }
      thead th { font-size: 8pt; }
      .dense { font-size: 7.5pt; }
      .dense thead th { font-size: 7pt; }
      th, td { padding-top: 2pt; padding-bottom: 2pt; }
      td, th + th { padding-left: 7pt; }
      .dense td, .dense thead th + th { padding-left: 5pt; }
      .dense thead th.n { width: 1.9cm; }
      .group th { padding-left: 10pt; }
      .group-title th { padding-top: 5pt; }
      .group { break-inside: avoid; }
      .row { gap: 1pt 14pt; }
      .notes { font-size: 8pt; margin-top: 0; }
      tfoot { display: table-row-group; }
      .whole, tr, li, figure, .notice, .formula, .decision, .goal, .pairs div { break-inside: avoid; }
      .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .chart { max-width: 16cm; }
      details::details-content { content-visibility: visible; block-size: auto; }
      footer { margin-top: 1.5rem; font-size: 9pt; }
    }
    """

  /// The marks in the margins of every printed sheet.
  static func sheet(isPublic: Bool, isSynthetic: Bool) -> String {
    let mark = isPublic ? "content: 'Öffentlicher Bericht'" : "content: '\(Report.insideMark)'; font-weight: bold"
    return """
      @page {
        size: A4; margin: 20mm 17mm 20mm 20mm; font: 8pt sans-serif;
        @top-left { \(mark); }
        @top-right { content: '\(isSynthetic ? "Synthetische Daten" : "")'; }
        @bottom-right { content: 'Seite ' counter(page) ' von ' counter(pages); }
      }
      """
  }
}
