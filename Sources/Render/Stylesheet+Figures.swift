// Tables and pictures.
extension Stylesheet {
  static let tables = """
    .scroll { overflow-x: auto; margin: 1rem 0; }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; line-height: 1.35; }
    caption { text-align: left; font-weight: 600; padding: 0 0 0.5rem; }
    th, td { padding: 0.4rem 0 0.4rem 1rem; text-align: left; vertical-align: baseline; font-weight: 400; }
    th:first-child, td:first-child { padding-left: 0; }
    thead th {
      vertical-align: bottom; font-size: 0.875rem; color: var(--soft); border-bottom: 2px solid var(--ink);
      hyphens: manual;
    }
    tbody th, tbody td { border-bottom: 1px solid var(--line); }
    tfoot th, tfoot td { border-top: 2px solid var(--ink); font-weight: 600; }
    td.n, th.n { text-align: right; }
    td.n { white-space: nowrap; }
    tbody th { background: var(--ground); }
    .small { max-width: 44rem; }
    .dense { font-size: 0.9375rem; }
    .dense thead th { font-size: 0.8125rem; }
    .dense thead th.n { width: 6.75rem; }
    .dense td, .dense thead th + th { padding-left: 0.75rem; }
    .group-title th { padding-left: 0; padding-top: 0.7rem; font-weight: 600; }
    .group th { padding-left: 1.25rem; }
    .group .group-title th { padding-left: 0; }
    .value .sign { display: inline-block; width: 1.5em; text-align: left; }
    .value .gap { font-size: 0.8125em; color: var(--soft); }
    .narrow-only { display: none; }
    .sign { font-size: 0.75em; color: var(--soft); margin-left: 0.15em; }
    .spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .steps { max-width: 54rem; margin: 0.75rem 0; padding: 0; list-style: none; font-variant-numeric: tabular-nums; }
    .steps li {
      display: grid; grid-template-columns: 15rem 1fr 14rem; gap: 0 1rem; margin: 0; padding: 0.4rem 0;
      border-bottom: 1px solid var(--line); line-height: 1.35;
    }
    .what { color: var(--soft); }
    .outcome { text-align: right; }
    .outcome strong { font-weight: 600; }
    @media screen and (max-width: 47.99rem) {
      table { font-size: 0.9375rem; width: auto; min-width: 100%; }
      tbody th, tfoot th, thead th:first-child {
        position: sticky; left: 0; background: var(--ground); padding-right: 0.5rem;
      }
      td, th + th { padding-left: 0.75rem; }
      .dense thead th.n { width: auto; }
      caption span, .group-title span { position: sticky; left: 0; display: inline-block; max-width: calc(100vw - 2.5rem); }
      .steps li { display: block; }
      .steps li span { display: block; text-align: left; }
      .steps li .narrow-only { display: inline; color: var(--soft); }
      .hint { display: block; position: sticky; left: 0; margin: 0; color: var(--soft); font-size: 0.875rem; }
      .pairs div { grid-template-columns: 1fr; gap: 0; padding: 0.375rem 0; }
      .lead { font-size: 1.1875rem; }
      h1 { font-size: 1.625rem; }
      h2 { font-size: 1.3125rem; }
    }
    """

  static let pictures = """
    .picture { margin: 1.5rem 0; }
    .chart { display: block; width: 100%; height: auto; max-width: 50rem; fill: var(--ink); font-size: 15px; }
    .chart.narrow { display: none; font-size: 14px; }
    .chart .bar { fill: var(--bar); }
    .chart .axis { fill: var(--ink); }
    .chart .line { fill: none; stroke: var(--bar); stroke-width: 2.5; }
    .chart .line2 { stroke: var(--soft); stroke-dasharray: 6 4; }
    .chart .line3 { stroke: var(--ink); stroke-dasharray: 2 3; }
    .chart .dot { fill: var(--bar); }
    .chart .dot2 { fill: var(--soft); }
    .chart .dot3 { fill: var(--ink); }
    .chart .target { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 10 3 2 3; }
    .chart .grid { stroke: var(--line); stroke-width: 1; }
    .chart .zero { stroke: var(--ink); stroke-width: 1; }
    .chart .break { stroke: var(--note-line); stroke-width: 2; stroke-dasharray: 4 4; }
    .chart .other { fill: var(--soft); font-variant-numeric: tabular-nums; }
    .chart .value { font-weight: 600; font-variant-numeric: tabular-nums; }
    figcaption { margin-top: 0.5rem; color: var(--soft); font-size: 0.9375rem; max-width: 44rem; }
    @media screen and (max-width: 33.99rem) {
      .chart.wide { display: none; }
      .chart.narrow { display: block; }
    }
    """
}
