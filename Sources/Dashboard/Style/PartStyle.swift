/// Figures, lists, tables, entries.
let partStyle = """
  dl.figures { display: flex; flex-wrap: wrap; gap: .9rem 2.6rem; margin: 1.3rem 0 0; }
  dl.figures div { display: flex; flex-direction: column-reverse; } dl.figures dt { font-size: .84rem; color: var(--faint); }
  dl.figures dd { margin: 0; font: 600 1.7rem/1.1 var(--serif); font-variant-numeric: tabular-nums lining-nums; }
  .columns { columns: 24rem 2; column-gap: 3rem; margin-top: .9rem; } .columns > .group, .columns li { break-inside: avoid; } .columns > .long { break-inside: auto; }
  .columns > .group:first-child { margin-top: 0; } .columns h3 { break-after: avoid; }
  .group { margin: 1.1rem 0 0; } .group > h3 { border-bottom: 1px solid var(--rule); padding-bottom: .25rem; }
  .group > h3 .count { font: .84rem var(--sans); color: var(--faint); }
  ul.lines { list-style: none; margin: 0; padding: 0; } ul.lines > li { padding: .42rem 0; border-bottom: 1px solid
    var(--rule); } ul.lines > li:last-child { border-bottom: 0; }
  .id { font-size: .82rem; font-variant-numeric: tabular-nums; color: var(--faint); white-space: nowrap; }
  a.id { color: var(--link); } .who { font-weight: 600; }
  .status { white-space: nowrap; font-size: .9em; } .glyph { width: .82em; height: .82em; vertical-align: -.06em;
    margin-right: .28em; overflow: visible; }
  .flag { font-size: .78rem; border: 1px solid currentColor; border-radius: 1rem; padding: 0 .5em; white-space: nowrap; }
  .scroll { overflow-x: auto; margin: .8rem 0 0; } table { border-collapse: collapse; width: 100%; font-size: .92rem; }
  caption { text-align: left; color: var(--faint); font-size: .88rem; padding-bottom: .4rem; }
  td.said { overflow-wrap: break-word; min-width: 11rem; }
  th, td { text-align: left; vertical-align: top; padding: .45rem .8rem .45rem 0; border-bottom: 1px solid var(--rule); }
  thead th { font-weight: 600; font-size: .84rem; color: var(--faint); vertical-align: bottom; }
  td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; } td.date { white-space: nowrap; }
  table.matrix th[scope=row] { font-weight: 400; min-width: 13rem; max-width: 22rem; position: sticky; left: 0;
    background: var(--ground); } table.matrix td { min-width: 6.2rem; }
  @media (max-width: 40rem) { table.matrix th[scope=row] { min-width: 9.5rem; max-width: 10rem; } }
  table.matrix td a { text-decoration: none; } table.matrix td a:hover { text-decoration: underline; }
  .entry { border-top: 1px solid var(--rule); padding: 1rem 0 1.1rem; } .entry:target { background: var(--raised);
    box-shadow: -1rem 0 var(--raised), 1rem 0 var(--raised); }
  .entry h3 { display: flex; flex-wrap: wrap; gap: .2rem .7rem; align-items: baseline; }
  .entry .action { font: 1.08rem/1.45 var(--serif); margin: .25rem 0; max-width: 46rem; }
  ul.conditions { margin: .5rem 0; padding-left: 1.1rem; max-width: 46rem; font-size: .95rem; } ul.conditions li { padding: .12rem 0; }
  blockquote { margin: .5rem 0 0; padding-left: .9rem; border-left: .18rem solid var(--rule); max-width: 46rem;
    font: .98rem/1.5 var(--serif); } blockquote footer { all: unset; display: block; font: .84rem var(--sans);
    color: var(--faint); }
  ul.pages { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; padding: 0; }
  ul.pages a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }

  """
