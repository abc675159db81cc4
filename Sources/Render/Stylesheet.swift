/// How pages look. It is written as a text of the page like any other, so it must not need a character that is escaped:
/// strings stand in single quotes, and there are no child selectors.
enum Stylesheet {
  /// The whole stylesheet; marks for the margins of printed sheets follow from the audience.
  static func text(isPublic: Bool, isSynthetic: Bool) -> String {
    [colours, page, type, tables, pictures, paper, sheet(isPublic: isPublic, isSynthetic: isSynthetic)]
      .joined(separator: "\n") + "\n"
  }

  // All pairs of text and ground have a contrast of at least 4.5 to 1, in both schemes.
  private static let colours = """

    :root {
      color-scheme: light dark; --ink: #16202a; --soft: #4a5763; --line: #c3ccd4; --ground: #ffffff; --band: #f1f4f6;
      --accent: #0a4a70; --bar: #24668f; --note: #fff6dc; --note-line: #8a5a00;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ink: #e6ebef; --soft: #aab6c1; --line: #414d58; --ground: #12181d; --band: #1b232a;
        --accent: #8fcbee; --bar: #6aaede; --note: #2c2510; --note-line: #d9a63a;
      }
    }
    """

  private static let page = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
    body {
      margin: 0 auto; max-width: 62rem; padding: 0 1.25rem 3rem; background: var(--ground); color: var(--ink);
      font: 1.0625rem/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif;
      overflow-wrap: break-word;
    }
    a { color: var(--accent); text-underline-offset: 0.15em; }
    a:focus-visible, summary:focus-visible, .scroll:focus-visible {
      outline: 3px solid var(--accent); outline-offset: 2px;
    }
    .skip { position: absolute; left: -99rem; padding: 0.5rem 1rem; background: var(--ground); z-index: 1; }
    .skip:focus { left: 1rem; top: 1rem; }
    .head { border-top: 0.375rem solid var(--accent); padding-top: 1.25rem; }
    .kicker {
      max-width: none;
      display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.5rem 1rem; margin: 0; color: var(--soft);
    }
    .mark { border: 1px solid currentColor; padding: 0 0.6rem; }
    .mark.inside { border-width: 2px; color: var(--ink); font-weight: 700; }
    .facts { display: flex; flex-wrap: wrap; gap: 0.5rem 2.5rem; margin: 1rem 0 1.5rem; }
    .facts dt { font-size: 0.875rem; color: var(--soft); }
    .facts dd { margin: 0; font-weight: 600; }
    .notice {
      margin: 1rem 0; padding: 0.75rem 1rem; background: var(--band); border-left: 0.375rem solid var(--soft);
    }
    .notice.warning { background: var(--note); border-color: var(--note-line); }
    .notice p { margin: 0; }
    .notice-title { font-weight: 700; }
    nav ol {
      display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 1.5rem 0 0; padding: 0.75rem 0; list-style: none;
      border-top: 1px solid var(--line); border-bottom: 1px solid var(--line);
    }
    .head nav ol { border-bottom: 0; padding-bottom: 0.25rem; }
    .head nav li a[aria-current] { color: var(--ink); font-weight: 700; text-decoration: none; }
    .nav-title {
      max-width: none; margin: 0; padding-top: 0.75rem; border-top: 1px solid var(--line); color: var(--soft);
      font-size: 0.875rem;
    }
    .nav-title + ol { border-top: 0; margin-top: 0; padding-top: 0.25rem; }
    .long ol { display: block; columns: 2 22rem; column-gap: 2rem; }
    .long li { break-inside: avoid; padding: 0.125rem 0; margin: 0; line-height: 1.35; }
    main:focus { outline: none; }
    footer { margin-top: 3rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.9375rem; }
    """

  private static let type = """
    h1, h2, .lead { font-family: Charter, 'Iowan Old Style', Georgia, 'Noto Serif', 'Liberation Serif', serif; }
    h1 { margin: 0.25rem 0 0; font-size: 2.125rem; line-height: 1.2; font-weight: 700; text-wrap: balance; }
    h2 { margin: 2.75rem 0 0.75rem; font-size: 1.5rem; line-height: 1.25; }
    h3 { margin: 2rem 0 0.5rem; font-size: 1.0625rem; line-height: 1.35; }
    h4 { margin: 0; font-size: 1rem; line-height: 1.35; }
    .goal { max-width: 54rem; margin: 0.75rem 0; padding-top: 0.5rem; border-top: 1px solid var(--line); }
    .goal-head { display: flex; justify-content: space-between; align-items: baseline; gap: 0.25rem 1rem; }
    .goal-head .mark { font-weight: 600; white-space: nowrap; }
    .goal .pairs { max-width: none; margin: 0.25rem 0; }
    p, ul, .pairs { max-width: 44rem; margin: 0.625rem 0; }
    ul { padding-left: 1.25rem; }
    li { margin: 0.25rem 0; }
    .row { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; max-width: none; padding: 0; list-style: none; }
    .plain { margin: 0; padding: 0; list-style: none; }
    .notes { font-size: 0.9375rem; color: var(--soft); max-width: 50rem; margin-top: -0.5rem; }
    .lead { max-width: 50rem; font-size: 1.375rem; line-height: 1.45; }
    .formula {
      margin: 1rem 0; padding: 0.75rem 1rem; border-left: 0.25rem solid var(--accent); background: var(--band);
      font-variant-numeric: tabular-nums;
    }
    .formula { max-width: 44rem; }
    .formula p { margin: 0; }
    .pairs div { display: grid; grid-template-columns: 11rem 1fr; gap: 0.25rem 1rem; padding: 0.25rem 0; }
    .pairs dt { color: var(--soft); }
    .pairs dd { margin: 0; }
    .decision { border-top: 1px solid var(--line); padding-top: 0.25rem; }
    .findings { padding: 0; list-style: none; max-width: 50rem; }
    .findings li { margin: 0; padding: 0.5rem 0 0.75rem; border-top: 1px solid var(--line); }
    .findings p { margin: 0.125rem 0; max-width: none; }
    .code { font-family: ui-monospace, 'Liberation Mono', monospace; font-size: 0.875em; overflow-wrap: anywhere; }
    .place { color: var(--soft); }
    details { border-top: 1px solid var(--line); padding: 0.375rem 0; }
    summary { cursor: pointer; font-weight: 600; }
    """
}
