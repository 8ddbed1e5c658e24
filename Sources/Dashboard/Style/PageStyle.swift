/// The frame of a page: text, headings, navigation.
let pageStyle = """
  * { box-sizing: border-box; }
  html { background: var(--ground); color: var(--ink); font: 100%/1.5 var(--sans); scroll-padding-top: 4rem; }
  body { margin: 0; }
  h1, h2, h3, h4 { font-family: var(--serif); font-weight: 600; line-height: 1.2; margin: 0; text-wrap: balance; }
  h1 { font-size: clamp(1.7rem, 1.2rem + 2.2vw, 2.6rem); letter-spacing: -.01em; }
  h2 { font-size: 1.45rem; margin-bottom: .35rem; } h3 { font-size: 1.08rem; } h4 { font-size: 1rem; }
  p { margin: .4em 0; } a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: .06em; }
  a:hover { text-decoration-thickness: .12em; }
  :focus-visible { outline: .16rem solid var(--link); outline-offset: .16rem; border-radius: .15rem; }
  .skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: .5rem; z-index: 9; background: var(--ground);
    padding: .5rem 1rem; }
  header.top, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 clamp(1rem, 3vw, 2.5rem); }
  header.top { padding-top: 1.6rem; }
  .kicker { font-size: .82rem; letter-spacing: .06em; text-transform: uppercase; color: var(--faint); margin: 0 0 .3rem; }
  .lead { color: var(--faint); margin: .35rem 0 0; }
  nav.main { position: sticky; top: 0; z-index: 5; background: var(--ground); border-bottom: 1px solid var(--rule);
    margin-top: 1.1rem; }
  nav.main ul { max-width: 76rem; margin: 0 auto; padding: 0 clamp(1rem, 3vw, 2.5rem); list-style: none; display: flex;
    gap: 0 1.4rem; overflow-x: auto; scrollbar-width: thin; }
  nav.main a { display: block; padding: .7rem 0 .6rem; color: var(--faint); text-decoration: none; white-space: nowrap;
    font-size: .93rem; border-bottom: .16rem solid transparent; }
  nav.main a:hover { color: var(--ink); }
  nav.main a[aria-current] { color: var(--ink); border-color: var(--ink); font-weight: 600; }
  main { padding-bottom: 3rem; } main > section { margin-top: 2.6rem; } main > .alone { margin-top: 1.6rem; }
  .alone .article { border-top: 0; margin-top: 0; padding-top: 0; }
  footer { border-top: 1px solid var(--rule); color: var(--faint); font-size: .85rem; padding-top: 1rem;
    padding-bottom: 2.5rem; }
  .faint { color: var(--faint); } .small { font-size: .88rem; } .empty { color: var(--faint); max-width: 44rem;
    border-left: .2rem solid var(--rule); padding: .2rem 0 .2rem 1rem; margin: .8rem 0; }
  code { font: .92em ui-monospace, "DejaVu Sans Mono", monospace; background: var(--raised); padding: .08em .3em;
    border-radius: .2rem; overflow-wrap: anywhere; }
  .said { overflow-wrap: anywhere; }
  .unseen, .alone h2, .alone .article > h3 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

  """
