/// Colours by what they mean, on a screen by day, by night, and on paper. Text on its ground is at least 4.5 to 1.
let colourStyle = """
  :root {
    color-scheme: light dark;
    --ground: #fbfaf7; --raised: #f3f1eb; --ink: #1d1c1a; --faint: #5b5851; --rule: #d9d5cb; --link: #1b4b78;
    --good: #1c6340; --ask: #1b4b78; --wait: #764a00; --bad: #972525; --still: #5b5851;
    --good-tint: #ddeee3; --ask-tint: #dfe9f4; --wait-tint: #f6e8c9; --bad-tint: #f7dfdc; --still-tint: #e9e6de;
    --serif: Charter, "Iowan Old Style", "Source Serif 4", Georgia, Cambria, "Liberation Serif", "DejaVu Serif", serif;
    --sans: system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", "DejaVu Sans", sans-serif;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --ground: #17181b; --raised: #1f2125; --ink: #e8e5de; --faint: #aaa69c; --rule: #3a3c42; --link: #a3c9f2;
      --good: #86d3a5; --ask: #a3c9f2; --wait: #e6bd6b; --bad: #f3a29b; --still: #aaa69c;
      --good-tint: #1e3729; --ask-tint: #1f3147; --wait-tint: #3c3018; --bad-tint: #452422; --still-tint: #2c2e33;
    }
  }
  .good { color: var(--good); --tint: var(--good-tint); } .ask { color: var(--ask); --tint: var(--ask-tint); }
  .wait { color: var(--wait); --tint: var(--wait-tint); } .bad { color: var(--bad); --tint: var(--bad-tint); }
  .still { color: var(--still); --tint: var(--still-tint); }

  """
