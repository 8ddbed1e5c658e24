/// An article beside what was read in it.
let readingStyle = """
  .article { border-top: .18rem solid var(--ink); padding-top: .9rem; margin-top: 2.2rem; }
  .article h3 { font-size: 1.3rem; } .article:target h3, .article h3:target { text-decoration: underline; text-decoration-thickness: .1em; }
  .sheet { display: grid; gap: 1.2rem 3rem; margin-top: .9rem; }
  @media (min-width: 60rem) { .sheet { grid-template-columns: minmax(0, 38rem) minmax(15rem, 1fr); } }
  .prose { font: 1.08rem/1.62 var(--serif); max-width: 38rem; overflow-wrap: break-word; }
  .prose p { margin: 0 0 .9em; white-space: pre-line; }
  mark { color: inherit; background: var(--tint); text-decoration: underline solid var(--line);
    text-decoration-thickness: .11em; text-underline-offset: .22em; padding: .05em 0; border-radius: .1rem; }
  mark.good { color: var(--ink); --line: var(--good); } mark.ask { color: var(--ink); --line: var(--ask); }
  mark.wait { color: var(--ink); --line: var(--wait); text-decoration-style: dashed; }
  mark.bad { color: var(--ink); --line: var(--bad); text-decoration-style: wavy; text-decoration-thickness: .07em; }
  mark.still { color: var(--ink); --line: var(--still); text-decoration-style: dotted; }
  mark.several { box-shadow: 0 .34em 0 -.22em var(--line); text-decoration-style: double; }
  mark :target, mark:target { outline: .16rem solid var(--ink); outline-offset: .1rem; }
  a.ref { font: 600 .7rem var(--sans); text-decoration: none; vertical-align: .45em; margin-left: .18em; white-space: nowrap; }
  a.ref:hover { text-decoration: underline; }
  .notes { font-size: .92rem; } .notes h4 { color: var(--faint); font: 600 .84rem var(--sans); }
  .notes ol { list-style: none; margin: 0; padding: 0; } .notes li { padding: .5rem 0; border-bottom: 1px solid
    var(--rule); } .notes li:target { background: var(--raised); }
  .notes .said { margin: .1rem 0; }

  """
