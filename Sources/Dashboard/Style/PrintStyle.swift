/// On paper: black on white whatever the screen's colours are, no navigation, nothing torn apart that belongs together.
let printStyle = """
  @media print {
    :root { color-scheme: light; --ground: #fff; --raised: #f4f4f4; --ink: #000; --faint: #444; --rule: #bbb; --link: #000;
      --good: #0d4d2e; --ask: #123a60; --wait: #5c3a00; --bad: #7d1717; --still: #444; --good-tint: #e4f2e9;
      --ask-tint: #e6eef6; --wait-tint: #f8eed6; --bad-tint: #f9e6e4; --still-tint: #eee; }
    html { font-size: 10pt; } nav, form, button, .skip, .live, .noprint { display: none !important; }
    header.top, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
    a { text-decoration: none; } .scroll { overflow: visible; } svg.picture { max-width: 100%; height: auto; }
    li, tr, .entry, blockquote, figure, .group > h3 { break-inside: avoid; } h2, h3 { break-after: avoid; }
    mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; } table.matrix th[scope=row] { position: static; }
    .articles { break-before: page; } .sheet { display: block; } .notes { columns: 2; column-gap: 2rem; }
  }

  """
