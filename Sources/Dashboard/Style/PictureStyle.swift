/// What is drawn: colours come from the same properties, so that a picture follows the page into the dark and to paper.
let pictureStyle = """
  figure { margin: .8rem 0 0; } figure .scroll { margin: 0; } figcaption { color: var(--faint); font-size: .88rem;
    margin-top: .5rem; max-width: 46rem; }
  svg.picture { display: block; max-width: none; font: 12px var(--sans); } svg.narrow { display: none; }
  @media screen and (max-width: 40rem) { svg.wide { display: none; } svg.narrow { display: block; max-width: 100%; height: auto; } }
  svg.picture text { fill: var(--ink); } svg.picture .quiet { fill: var(--faint); }
  svg.picture .strong { font-weight: 600; } svg.picture a { text-decoration: none; }
  svg.picture a:hover text { text-decoration: underline; }
  svg .fill { fill: currentColor; } svg .line { stroke: currentColor; fill: none; stroke-width: 1.7; }
  svg .ground { fill: var(--ground); stroke: none; } svg .onfill { stroke: var(--ground); fill: none; stroke-width: 1.7; }
  svg .grid { stroke: var(--rule); stroke-width: 1; fill: none; } svg .today { stroke: var(--ink); stroke-width: 1.2;
    stroke-dasharray: 2 3; } svg .span { stroke: currentColor; stroke-width: 2; opacity: .45; }
  svg .band { fill: var(--raised); } svg .edge { stroke: var(--faint); fill: none; } svg .arrow { fill: var(--faint); }
  svg .edge.stuck { stroke: var(--bad); stroke-dasharray: 7 4; } svg .arrow.stuck { fill: var(--bad); }
  svg .node { fill: var(--raised); stroke: var(--faint); stroke-width: 1.2; } svg .node.stuck { stroke: var(--bad);
    stroke-width: 2.6; } svg .halo { stroke: var(--ground); stroke-width: 4; paint-order: stroke; }
  ul.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: .6rem 0 0; padding: 0;
    font-size: .86rem; color: var(--faint); }
  ol.circles li { margin: .4rem 0; max-width: 46rem; }

  """
