/// What the pages do besides what forms and links do without it: follow changes, keys of the review, dropped files.
let liveScript = """
  "use strict";
  (() => {
    const note = document.getElementById("live");
    const isField = (element) => element && /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName)
      && element.type !== "checkbox";
    const say = (words) => { if (note) note.textContent = words; };

    // On a phone the sections stand in a row that is wider than the screen.
    const current = document.querySelector("nav.main [aria-current]");
    if (current) current.closest("ul").scrollLeft = current.offsetLeft - 60;

    // A link to what is folded unfolds it.
    const unfold = () => {
      const target = location.hash && document.getElementById(location.hash.slice(1));
      if (target && target.tagName === "DETAILS") target.open = true;
    };
    unfold();
    window.addEventListener("hashchange", unfold);

    // A message is shown once.
    const here = new URL(location.href);
    if (here.searchParams.has("done")) {
      here.searchParams.delete("done");
      history.replaceState(null, "", here);
    }

    // Somebody is writing: nothing is taken from under their hands.
    const isWriting = () => isField(document.activeElement)
      || [...document.querySelectorAll("form[method=post] input:not([type=hidden]), form[method=post] textarea")]
        .some((field) => field.value !== field.defaultValue)
      || [...document.querySelectorAll("form[method=post] select")].some((field) => {
        const given = [...field.options].findIndex((option) => option.defaultSelected);
        return field.selectedIndex !== Math.max(given, 0);
      });

    // A page that says why something was not done stays: under its address there is nothing else to show.
    const isFailure = Boolean(document.querySelector("main [role=alert]"));
    let wanted = null;
    let latest = 0;
    const refresh = async () => {
      if (isFailure) return;
      const number = ++latest;
      const isWaiting = () => {
        if (isWriting()) say("The ledger has changed. The page follows when you have finished writing.");
        return isWriting();
      };
      if (isWaiting()) return;
      const answer = await fetch(location.href, { credentials: "same-origin" });
      if (!answer.ok) throw new Error(answer.statusText);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      // A later answer is on its way, or somebody began to write while this one came.
      if (number !== latest || isWaiting()) return;
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
      showKeys();
      document.body.dataset.version = page.body.dataset.version || wanted;
      say("The ledger has changed; this page shows it as it is now.");
      wanted = null;
    };
    const bringUpToDate = () => refresh().catch(() => say("The page could not be brought up to date: reload it."));

    // A browser has few connections to one server: a page that nobody sees holds none. The first version that comes
    // after it is seen again brings it up to date.
    let events = null;
    const follow = () => {
      if (events && events.readyState !== EventSource.CLOSED) return;
      events = new EventSource("/live");
      events.addEventListener("version", (event) => {
        if (event.data === document.body.dataset.version) return;
        wanted = event.data;
        bringUpToDate();
      });
      events.onerror = () => {
        say("No connection to ctrack serve; what is shown may be old.");
        // Refused for want of room: the browser does not try again by itself.
        if (events && events.readyState === EventSource.CLOSED) {
          setTimeout(() => { if (!document.hidden) follow(); }, 10000);
        }
      };
      events.onopen = () => say("");
    };
    const leave = () => {
      if (events) events.close();
      events = null;
    };
    if (!document.hidden) follow();
    document.addEventListener("visibilitychange", () => { if (document.hidden) leave(); else follow(); });
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", (event) => { if (event.persisted && !document.hidden) follow(); });
    document.addEventListener("focusout", () => setTimeout(() => { if (wanted) bringUpToDate(); }, 300));

    // Whether single letters press buttons: who speaks to the computer, or slips on the keys, turns them off. It is kept
    // in the browser, where that is allowed.
    let hasKeys = true;
    try { hasKeys = localStorage.getItem("ctrack-keys") !== "off"; } catch {}
    const showKeys = () => {
      document.documentElement.classList.toggle("no-keys", !hasKeys);
      for (const one of document.querySelectorAll("[data-key]")) {
        if (hasKeys) one.setAttribute("aria-keyshortcuts", one.dataset.key);
        else one.removeAttribute("aria-keyshortcuts");
      }
      for (const one of document.querySelectorAll("[data-switch=keys]")) {
        one.hidden = false;
        one.querySelector("input").checked = hasKeys;
      }
    };
    showKeys();
    document.addEventListener("change", (event) => {
      if (!event.target.closest || !event.target.closest("[data-switch=keys]")) return;
      hasKeys = event.target.checked;
      try { localStorage.setItem("ctrack-keys", hasKeys ? "on" : "off"); } catch {}
      showKeys();
      say(hasKeys ? "Keys answer." : "Keys are off.");
    });
    // Another page of this browser turned them.
    window.addEventListener("storage", (event) => {
      if (event.key !== "ctrack-keys") return;
      hasKeys = event.newValue !== "off";
      showKeys();
    });

    // Keys stand on the buttons that they press.
    document.addEventListener("keydown", (event) => {
      // A key that is held down answers once.
      if (!hasKeys || event.repeat || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
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
      // Beside its place a file would be opened instead of the page.
      if (event.dataTransfer && [...event.dataTransfer.types].includes("Files")) event.preventDefault();
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
      if (!event.dataTransfer.files.length) return;
      event.preventDefault();
      const drop = event.target.closest && event.target.closest("[data-drop]");
      if (!drop) return;
      drop.classList.remove("over");
      const file = event.dataTransfer.files[0];
      const form = drop.closest("form");
      const text = await file.text();
      form.elements.text.value = text;
      form.elements.name.value = file.name;
      form.elements.ends.value = text.includes("\\r\\n") && !/(^|[^\\r])\\n/.test(text) ? "crlf" : "";
      say(file.name + " is ready to be read.");
    });
    // What is written or pasted over a file's text is not that file any more.
    document.addEventListener("input", (event) => {
      if (!event.target.closest || !event.target.closest("[data-drop]")) return;
      event.target.form.elements.name.value = "";
      event.target.form.elements.ends.value = "";
    });
  })();

  """
