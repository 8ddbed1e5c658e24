/// What is written with: only pages of `ctrack serve --write` have it.
let formStyle = """
  form { margin: 0; } .bar { display: flex; flex-wrap: wrap; gap: .5rem .6rem; align-items: end; margin: .8rem 0; }
  label { font-size: .86rem; color: var(--faint); display: block; }
  input, select, textarea, button { font: inherit; color: var(--ink); background: var(--ground); border: 1px solid
    var(--faint); border-radius: .3rem; padding: .4rem .6rem; max-width: 100%; }
  textarea { width: 100%; min-height: 10rem; font-family: var(--serif); } button { cursor: pointer; background:
    var(--raised); min-height: 2.5rem; } button:hover { border-color: var(--ink); }
  button.first { background: var(--ink); color: var(--ground); border-color: var(--ink); }
  kbd { font: 600 .78rem ui-monospace, "DejaVu Sans Mono", monospace; border: 1px solid currentColor; border-radius: .22rem;
    padding: 0 .3em; margin-right: .35em; } .no-keys :is(button, a) kbd { display: none; } .switch[hidden] { display: none; }
  .switch label { color: var(--ink); font-size: 1rem; cursor: pointer; } .switch input { width: 1.1rem; height: 1.1rem;
    vertical-align: -.15em; margin-right: .3rem; }
  details > summary { cursor: pointer; padding: .3rem 0; } .drop { border: .12rem dashed var(--rule); border-radius: .5rem;
    padding: 1rem; } .drop.over { border-color: var(--link); background: var(--raised); }
  :is(form[action="/add"], form[action="/ingest"]) > .bar { display: grid; max-width: 64rem; gap: .7rem 1.2rem;
    grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); } :is(form[action="/add"], form[action="/ingest"])
    :is(input, select) { width: 100%; } :is(form[action="/add"], form[action="/ingest"]) button { justify-self: start; }
  form[action="/ingest"] .drop { grid-column: 1 / -1; }
  .message { border: 1px solid var(--rule); border-left: .3rem solid var(--good); padding: .5rem .9rem; margin: 1rem 0 0; }
  .review { display: grid; gap: 1rem 3rem; margin-top: 1.6rem; } .review .entry { border-top: 0; padding-top: 0; }
  @media (min-width: 66rem) { .review { grid-template-columns: minmax(0, 1fr) minmax(20rem, 27rem); }
    .review .panel { order: 2; position: sticky; top: 3.6rem; align-self: start; max-height: calc(100vh - 4rem);
      overflow-y: auto; } .review .sheet { display: block; } }
  .review .article { margin-top: 0; } .review mark:not(.chosen) { background: none; text-decoration-thickness: .05em; } .panel .bar { margin: .5rem 0; } .panel .bar > div { flex: 1 1 10rem; }
  .panel input, .panel select { width: 100%; }
  .message.refused { border-left-color: var(--bad); } .live { font-size: .85rem; color: var(--faint); }

  """
