/// On paper: black on white whatever the screen's colours are, no navigation, nothing torn apart that belongs together.
let printStyle = """
  @page { margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
  @media print {
    :root { color-scheme: light; --ground: #fff; --raised: #f4f4f4; --ink: #000; --faint: #444; --rule: #bbb; --link: #000;
      --good: #0d4d2e; --ask: #123a60; --wait: #5c3a00; --bad: #7d1717; --still: #444; --good-tint: #e4f2e9;
      --ask-tint: #e6eef6; --wait-tint: #f8eed6; --bad-tint: #f9e6e4; --still-tint: #eee; }
    html { font-size: 10pt; } nav, form, button, .skip, .live, .noprint, .drop { display: none !important; }
    header.top, main, footer { max-width: none; padding-left: 0; padding-right: 0; } header.top { padding-top: 0; }
    a { text-decoration: none; } .scroll { overflow: visible; }
    svg.picture { width: auto; height: auto; max-width: 100%; max-height: 24cm; }
    li, tr, .entry, blockquote, figure, .group > h3 { break-inside: avoid; } h2, h3, h4, .legend { break-after: avoid; }
    .entry:has(blockquote ~ blockquote ~ blockquote ~ blockquote) { break-inside: auto; } p { orphans: 3; widows: 3; }
    mark, .band, .node { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    table.matrix th[scope=row] { position: static; } table.matrix th, table.matrix td { min-width: 0 !important;
      max-width: none !important; padding-right: .5rem; } table.matrix { font-size: .82rem; table-layout: fixed; }
    .group:has(table.matrix) { break-inside: avoid; }
    table.matrix th:first-child { width: 24%; } th, td { overflow-wrap: break-word; } table.matrix .status { white-space: normal; }
    details:not(.more) { display: none; } details.more > summary { display: none; }
    details.more::details-content { content-visibility: visible; display: block; height: auto; }
    .articles { break-before: page; } .sheet { display: block; } .notes { columns: 2; column-gap: 2rem; }
  }

  """
