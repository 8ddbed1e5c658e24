/// What the pages do besides what forms and links do without it: follow changes, keys of the review, dropped files.
let liveScript = """
  "use strict";
  (() => {
    const note = document.getElementById("live");
    const isField = (element) => element && /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
    const say = (words) => { if (note) note.textContent = words; };

    // A message is shown once.
    const here = new URL(location.href);
    if (here.searchParams.has("done")) {
      here.searchParams.delete("done");
      history.replaceState(null, "", here);
    }

    // Somebody is writing: nothing is taken from under their hands.
    const isWriting = () => isField(document.activeElement)
      || [...document.querySelectorAll("form[method=post] input:not([type=hidden]), form[method=post] textarea")]
        .some((field) => field.value !== field.defaultValue);

    let wanted = null;
    const refresh = async () => {
      if (isWriting()) {
        say("The ledger has changed. The page follows when you have finished writing.");
        return;
      }
      const answer = await fetch(location.href, { credentials: "same-origin" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const focused = document.activeElement && document.activeElement.id;
      const open = [...document.querySelectorAll("details[open]")].map((one) => one.querySelector("summary").textContent);
      for (const part of ["header.top", "main"]) {
        const [old, fresh] = [document.querySelector(part), page.querySelector(part)];
        if (old && fresh) old.replaceChildren(...fresh.childNodes);
      }
      for (const one of document.querySelectorAll("details")) {
        if (open.includes(one.querySelector("summary").textContent)) one.open = true;
      }
      if (focused && document.getElementById(focused)) document.getElementById(focused).focus();
      document.body.dataset.version = page.body.dataset.version || wanted;
      say("The ledger has changed; this page shows it as it is now.");
      wanted = null;
    };
    const events = new EventSource("/live");
    events.addEventListener("version", (event) => {
      if (event.data === document.body.dataset.version) return;
      wanted = event.data;
      refresh().catch(() => say("The page could not be brought up to date: reload it."));
    });
    events.onerror = () => say("No connection to ctrack serve; what is shown may be old.");
    events.onopen = () => say("");
    document.addEventListener("focusout", () => setTimeout(() => { if (wanted) refresh(); }, 300));

    // Keys stand on the buttons that they press.
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      const place = [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key === event.key);
      if (!place) return;
      event.preventDefault();
      if (place.tagName === "DETAILS") {
        place.open = true;
        const field = place.querySelector("input:not([type=hidden]), select, textarea");
        if (field) field.focus();
        return;
      }
      const field = place.form && place.form.querySelector("input:not([type=hidden]), select");
      if (field && (field.tagName === "SELECT" ? document.activeElement !== field : field.value === "")) field.focus();
      else place.click();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && isField(event.target)) event.target.blur();
    });

    // A dropped file is put where it can be seen before it is read into the ledger.
    document.addEventListener("dragover", (event) => {
      const drop = event.target.closest && event.target.closest("[data-drop]");
      if (!drop) return;
      event.preventDefault();
      drop.classList.add("over");
    });
    document.addEventListener("dragleave", (event) => {
      const drop = event.target.closest && event.target.closest("[data-drop]");
      if (drop) drop.classList.remove("over");
    });
    document.addEventListener("drop", async (event) => {
      const drop = event.target.closest && event.target.closest("[data-drop]");
      if (!drop || !event.dataTransfer.files.length) return;
      event.preventDefault();
      drop.classList.remove("over");
      const file = event.dataTransfer.files[0];
      const form = drop.closest("form");
      form.elements.text.value = await file.text();
      form.elements.name.value = file.name;
      say(file.name + " is ready to be read.");
    });
  })();

  """
